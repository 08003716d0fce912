package org.sayso.ledger.figure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.utterance.Synonyms;

/** What is told to have lasted a length of time: "the hearing took two hours", "the outage went on for three hours", "the lines were back after 22 minutes". */
final class Durations {

    /** All breaks are one thing, whether the break is told or its end. */
    private static final String BREAK = "interruption";
    private static final Set<String> BREAKS = Set.of("interruption", "outage", "blackout", "stoppage", "break", "halt", "pause", "gap", "shutdown", "suspension", "disruption", "standstill");
    private static final Pattern LASTED = Pattern.compile(
            "\\b([a-z]+) (?:had |has |have |would have |must have )?(?:lasts?|lasted|lasting|took|taken|persisted|continued|(?:went|goes|gone|dragged) on)(?: for)?(?: [a-z]+){0,3} $", Pattern.CASE_INSENSITIVE);
    /** "The water was off for two hours". */
    private static final Pattern GONE = Pattern.compile(
            "\\b(?:was|were|is|are|be|been|went) (?:gone|off|out|down|cut|cut off|closed|shut|blocked|interrupted|dead|lost|dark|unavailable)(?: for)(?: [a-z]+){0,3} $", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACK = Pattern.compile("\\b(?:back|resumed|resume|restored|restarted|reopened)\\b(?: [a-z]+){0,3} $", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile("\\bafter(?: [a-z]+){0,2} $", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER = Pattern.compile("^ (?:later|afterwards)\\b");

    /** "Took 20 minutes to return". */
    private static final Pattern TO_RETURN = Pattern.compile("^ (?:in |to |before )(?:return|recover|com(?:e|ing) back|be(?:ing)? restored|restor|resum|it (?:returned|resumed|came back)|(?:he|she|they|we) (?:restored|resumed))");

    private Durations() {}

    /**
     * The stem of what lasted, one for all breaks; null where the words tell of no such thing.
     *
     * @param before the sentence up to the length of time
     * @param after the rest of it
     */
    static @Nullable String of(String before, String after) {
        if (BACK.matcher(before).find() && (AFTER.matcher(before).find() || LATER.matcher(after).find())) {
            return BREAK;
        }
        if (GONE.matcher(before).find() || TO_RETURN.matcher(after).find() && LASTED.matcher(before).find()) {
            return BREAK;
        }
        var matcher = LASTED.matcher(before);
        if (!matcher.find()) {
            return null;
        }
        var noun = matcher.group(1).toLowerCase(Locale.ROOT);
        return BREAKS.contains(noun) ? BREAK : Stems.of(Synonyms.of(noun));
    }
}
