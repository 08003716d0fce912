package org.sayso.ledger.figure;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.StopWords;

/** Who gives a number without a verb of speech: "the port office puts the capacity at", "staff speak of", "police count". */
final class Givers {

    private static final Pattern PUTS = Pattern.compile("^([^,;.“”\"]{2,50}?) (?:puts?|has put|have put|had put) (?:the|its|their|this) [^;.“”\"]{2,70} at (?:[a-z]+ ){0,3}$");
    private static final Pattern SPEAKS = Pattern.compile(
            "^(?:\\P{L}*)([^,;.“”\"]{2,50}?) (?:speaks?|spoke|has spoken|have spoken|had spoken|talks? of|counts?|counted|has counted|have counted|had counted|lists?|listed|"
                    + "holds? that|maintains? that|still holds? that)(?: of| that| it| they| [a-z]+ed){0,3} (?:[a-z]+ ){0,2}$");

    private Givers() {}

    /** @param before the words of the sentence in front of the number */
    static Number.@Nullable Giver giver(Identities identities, Report report, String before) {
        var matcher = PUTS.matcher(before);
        if (!matcher.find()) {
            matcher = SPEAKS.matcher(before);
            if (!matcher.find()) {
                return null;
            }
        }
        var name = matcher.group(1).strip();
        if (StopWords.isStop(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        var bare = name.startsWith("The ") ? name.substring(4) : name;
        var identity = identities.named(report, bare);
        return identity == null ? new Number.Giver(name, bare.toLowerCase(Locale.ROOT)) : new Number.Giver(identity.name(), identity.id());
    }
}
