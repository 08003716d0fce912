package org.sayso.ledger.figure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;

/** Which measure the words around a quantity tell. */
final class Telling {

    private static final int NEAR = 9;
    private static final int VEHICLE_WITHIN = 7;
    private static final int BID_WITHIN = 4;
    private static final int BID_AROUND = 50;
    /** Entries of a list are no people: they are neither dead nor aboard. */
    private static final Set<String> ENTRIES = Set.of("name", "nam", "letter", "paper", "list", "document", "report", "complaint");
    private static final Set<String> VEHICLES = Set.of(String.join(" ", Lexicon.lines(Telling.class, "vehicles.txt")).split(" "));
    private static final Set<String> SHIP = Set.of("MV", "MS", "MT", "SS", "KM", "KMP", "HMS", "USS", "RMS", "MSC", "FV");
    private static final Set<String> BETWEEN = Set.of("for", "about", "some", "at", "least", "most", "up", "to", "of", "bail", "a", "total", "only", "nearly", "around", "roughly", "n", "over", "more", "than");
    private static final Set<String> UNDOING = Set.of("no", "not", "never", "longer", "without");

    /** "Were trapped and killed", but not "were picked up and shots were fired". */
    private static final Pattern JOINED = Pattern.compile(" (?:and|but)(?: [a-z]+ly)? $");
    /** "Sixty supporters were being held", which of goods would mean that they are stored. */
    private static final Pattern HELD = Pattern.compile("^[^.,;:]{0,40}\\b(?:is|are|was|were|be|been|being|still) held\\b");
    private static final Pattern PLACED = Pattern.compile("\\b(?:from|in|at|on|into|inside|under|near) $");
    /** "A tank that holds 90 tonnes", "can carry up to 40": what there is room for. */
    private static final Pattern CAPACITY = Pattern.compile("\\b(?:(?:that|which) (?:holds|carries|seats|takes)|(?:can|could) (?:hold|carry|seat|take|store))(?: [a-z]+){0,2} $");

    private Telling() {}

    static boolean isEntry(@Nullable String noun) {
        return noun != null && ENTRIES.contains(noun);
    }

    /**
     * The measure, null where no word tells one.
     *
     * @param told the words of what is said, offsets in the sentence
     * @param offset of the quantity in its sentence, UTF-16
     */
    static Measures.@Nullable Measure measure(Extraction.Quantity quantity, @Nullable String noun, List<Words.Word> told, String sentence, int offset, int end) {
        if (isEntry(noun) || onePlace(quantity, sentence.substring(0, offset))) {
            return null;
        }
        var bid = bid(sentence, offset);
        if (bid != null) {
            return bid;
        }
        if (CAPACITY.matcher(sentence.substring(0, offset)).find()) {
            return Measures.named("permitted");
        }
        var measure = predicate(quantity, noun);
        if (measure == null && noun != null && People.isNoun(noun) && HELD.matcher(sentence.substring(Math.min(end, sentence.length()))).find()) {
            return Measures.named("arrested");
        }
        measure = measure != null ? measure : nearest(quantity, told, sentence, offset, end, noun);
        return measure == null && People.NOUN.equals(noun) && onVehicle(told, end) ? Measures.named("aboard") : measure;
    }

    /** "Nine screws were missing from one hinge": where it is told of, not what is counted. */
    private static boolean onePlace(Extraction.Quantity quantity, String before) {
        return quantity.value() != null && quantity.value() == 1 && PLACED.matcher(before).find();
    }

    /** The dead are counted and not weighed. */
    private static boolean fits(Measures.Measure measure, Extraction.Quantity quantity) {
        return measure.of() != Measures.Kind.PEOPLE || Units.of(quantity.unit()).base().equals("count");
    }

    /** "Had asked for 50,000", "expects about 40": what is asked for, offered or expected is no count of what is. */
    private static Measures.@Nullable Measure bid(String sentence, int offset) {
        var before = Words.of(sentence.substring(Math.max(0, offset - BID_AROUND), offset));
        for (var i = before.size() - 1; i >= 0 && before.size() - i <= BID_WITHIN; i--) {
            var bid = Measures.bid(before.get(i).lower());
            if (bid.isPresent()) {
                return bid.get();
            }
            if (!BETWEEN.contains(before.get(i).lower())) {
                return null;
            }
        }
        return null;
    }

    /** The state or deed the engine found the quantity to be told of. */
    private static Measures.@Nullable Measure predicate(Extraction.Quantity quantity, @Nullable String noun) {
        if (quantity.predicate() == null) {
            return null;
        }
        for (var word : Words.lower(Words.of(quantity.predicate()))) {
            var measure = Measures.toldBy(word, noun);
            if (measure.isPresent() && fits(measure.get(), quantity)) {
                return measure.get();
            }
        }
        return null;
    }

    /** The word nearest to the number that tells a measure; within the clause, behind the number before in front of it. */
    private static Measures.@Nullable Measure nearest(
            Extraction.Quantity quantity, List<Words.Word> words, String sentence, int offset, int end, @Nullable String noun) {
        var ownVerb = quantity.predicate() != null;
        Measures.Measure best = null;
        var nearest = Integer.MAX_VALUE;
        var first = 0;
        while (first < words.size() && words.get(first).start() < offset) {
            first++;
        }
        for (var i = Math.max(0, first - NEAR); i < Math.min(words.size(), first + NEAR + 3); i++) {
            var word = words.get(i);
            if (named(words, i)) {
                continue;
            }
            var measure = Measures.toldBy(word.lower().equals("board") && i > 0 && words.get(i - 1).lower().equals("on") ? "on-board" : word.lower(), noun);
            if (measure.isEmpty() || !fits(measure.get(), quantity) || i > 1 && words.get(i - 1).lower().equals("the") && words.get(i - 2).lower().equals("of")
                    || i > 0 && (UNDOING.contains(words.get(i - 1).lower()) || i > 1 && words.get(i - 2).lower().equals("without") || CAPACITY.matcher(sentence.substring(0, word.end()) + " ").find())) {
                continue;
            }
            var distance = 2 * Math.abs(i - first) + (i < first ? 1 : 0);
            var between = i < first ? sentence.substring(word.end(), offset) : word.start() > end ? sentence.substring(end, word.start()) : "";
            if (between.contains(";") || between.contains(",")) {
                if (ownVerb && i > first) {
                    continue;
                }
                distance += 8;
            }
            if (between.contains(" and ") || between.contains(" but ")) {
                if (ownVerb && (i < first || !JOINED.matcher(between).find())) {
                    continue;
                }
                distance += 6;
            }
            if (distance < nearest) {
                nearest = distance;
                best = measure.get();
            }
        }
        return best;
    }

    /** "The City Hospital": part of a name tells nothing, but where all words are written with capitals. */
    private static boolean named(List<Words.Word> words, int i) {
        return words.get(i).form().equals("March") && i > 0 || words.get(i).capital() && i > 0 && words.get(i - 1).capital() && 2 * words.stream().filter(Words.Word::capital).count() < words.size();
    }

    /** "157 people on the ferry", "196 on the MV Corra": a few words behind the number, "on" and a vehicle or the letters before a ship's name. */
    private static boolean onVehicle(List<Words.Word> words, int end) {
        var after = words.stream().filter(word -> word.start() >= end).limit(VEHICLE_WITHIN).toList();
        for (var i = 0; i + 1 < after.size(); i++) {
            if (after.get(i).lower().equals("on") || after.get(i).lower().equals("in")) {
                return after.subList(i + 1, after.size()).stream().anyMatch(word -> VEHICLES.contains(word.lower()) || SHIP.contains(word.form()));
            }
        }
        return false;
    }
}
