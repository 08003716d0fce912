package org.sayso.ledger.figure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.StopWords;

/** Who gives a number without a verb of speech: "the port office puts the capacity at", "staff speak of", "police count". */
final class Givers {

    private static final Pattern PUTS = Pattern.compile("^([^,;.“”\"]{2,50}?) (?:puts?|has put|have put|had put) (?:the|its|their|this) [^;.“”\"]{2,70} at (?:[a-z]+ ){0,3}$");
    private static final Pattern SPEAKS = Pattern.compile(
            "^(?:\\P{L}*)([^;.“”\"]{2,80}?),? (?:stays? (?:with|at|by)|stayed (?:with|at|by)|sticks? (?:to|with|by)|stuck (?:to|with|by)|keeps? to|kept to|stands? by|stood by|holds? to|held to|still says?|"
                    + "has not moved from|have not moved from|does not move from|speaks?|spoke|has spoken|have spoken|had spoken|talks? of|counts?|counted|has counted|have counted|had counted|lists?|listed|"
                    + "holds? that|maintains? that|still holds? that)(?: of| that| it| they| [a-z]+ed){0,3} (?:[a-z]+ ){0,2}$");

    /** "Abara’s figure is", "by the council’s count". */
    private static final Pattern OWN = Pattern.compile("^(?:By |by |In |On )?([^,;:.“”\"]{2,60}?)['’]s? (?:own )?(?:figure|count|number|estimate|tally|total|list|toll|reckoning)s?,? (?:is|was|stands? at|stood at|has|had|gives?|shows?|of)? ?(?:[a-z]+ ){0,2}$");
    /** "The region gives the burnt area as". */
    private static final Pattern GIVES = Pattern.compile("^([^,;:.“”\"]{2,60}?),? (?:gives?|gave) (?:the|its|their) [^;:.“”\"]{2,60} as (?:[a-z]+ ){0,2}$");
    /** "The institute, which flew over it, has published its own figure: ", "the port estimated the damage at". */
    private static final Pattern PUBLISHES = Pattern.compile("^([^,;:.“”\"]{2,60}?)(?:, [^,;.“”\"]{2,60},)? (?:has |have |had )?(?:just )?(?:gives?|gave|given|published|issued|released|reports?|reported|measured|estimates?|estimated|registered|recorded) "
            + "(?:(?:its|their|her|his) own figure[^;.“”\"]{0,40}:|(?:the|its|their) (?:loss|number|toll|damage|total|figure)[^;:.“”\"]{0,30} at) (?:[a-z]+ ){0,2}$");

    private static final List<Pattern> WITHOUT_SPEECH = List.of(PUTS, SPEAKS, OWN, GIVES, PUBLISHES);

    private static final Pattern ELIDED = Pattern.compile(
            "\\b(?:says?|counts?|lists?|speaks? of|puts? [^,;]{2,40} at|claims?|gives?) [^,;:“”\"]{0,20}?[\\w.,]*\\w, (?:and |while )?((?:the|its|their) [\\p{L}’' ]{3,40}|\\p{Lu}[\\p{L}’' ]{2,40}) $");

    private Givers() {}

    /** @param before the words of the sentence in front of the number */
    static Number.@Nullable Giver giver(Identities identities, Report report, String before) {
        return WITHOUT_SPEECH.stream()
                .map(pattern -> pattern.matcher(before))
                .filter(Matcher::find)
                .findFirst()
                .map(matcher -> named(identities, report, matcher.group(1).strip()))
                .orElse(null);
    }

    /** "The police say 74, the rights office 94": the second without a verb; null where the words are none such. */
    static Number.@Nullable Giver elided(Identities identities, Report report, String before) {
        var matcher = ELIDED.matcher(before);
        return matcher.find() ? named(identities, report, matcher.group(1).strip()) : null;
    }

    private static Number.@Nullable Giver named(Identities identities, Report report, String words) {
        var name = words;
        for (var part : words.split(", | of ")) {
            var identity = identities.named(report, part.startsWith("The ") || part.startsWith("the ") ? part.substring(4) : part);
            if (identity != null) {
                return new Number.Giver(identity.name(), identity.id());
            }
        }
        name = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
        if (StopWords.isStop(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        var bare = name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
        return new Number.Giver(name, bare.toLowerCase(Locale.ROOT));
    }
}
