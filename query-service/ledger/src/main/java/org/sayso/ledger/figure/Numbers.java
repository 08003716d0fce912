package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Synonyms;

/** Reads what each quantity of the documents counts, from the words around it. */
final class Numbers {

    private static final Set<String> TIMES = Set.of("year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes");
    private static final Set<String> LENGTHS = Set.of("month", "year", "year-of-age", "decade", "century");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> THEN = Set.of("then", "that year", "at the time", "that day", "on that occasion");
    private static final String COUNT = "count";
    private static final int BARE = 3;
    private static final int AROUND = 90;
    private static final int CARRIED_SENTENCES = 3;
    private static final double NEXT_PARAGRAPH = 3;

    private static final Pattern DENIED_HOUR = Pattern.compile("\\bnot (?:at|by|from|until|around )? ?$");
    /** "The number of patients lost was put at": what the count is of. */
    private static final Pattern NUMBER_OF = Pattern.compile("\\b(?:number|count|total|tally|figure) of (?:the )?(?:[a-z]+ )?([a-z]+s|people|men|women|children)( lost| killed| dead| who (?:had )?died)?\\b[^.;]{0,110} (?:at|is|was|to) (?:[a-z]+ ){0,2}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADS = Pattern.compile("\\bheads? of (?:the )?([a-z]+)");

    private final TermFrequencies background;
    private final Scenes scenes;
    private final Identities identities;
    private final HoursOfDay hours;

    Numbers(TermFrequencies background, Scenes scenes, Identities identities, HoursOfDay hours) {
        this.background = background;
        this.identities = identities;
        this.scenes = scenes;
        this.hours = hours;
    }

    List<Number> of(List<Report> reports, List<Statement> statements) {
        var numbers = new ArrayList<Number>();
        for (var report : reports) {
            var byAttribution = statements.stream().filter(statement -> statement.report() == report).collect(Collectors.groupingBy(statement -> statement.attribution().id()));
            var quantities = Stream.concat(report.extraction().quantities().stream(), hours.of(report).stream())
                    .filter(quantity -> quantity.value() != null)
                    .sorted(Comparator.comparingInt(Extraction.Quantity::start).thenComparingInt(Extraction.Quantity::end))
                    .toList();
            Number before = null;
            var last = new HashMap<String, Number>();
            for (var quantity : quantities) {
                var statement = quantity.attribution() == null ? null : saying(byAttribution.getOrDefault(quantity.attribution(), List.of()), quantity);
                var number = number(numbers.size(), report, quantity, statement, before, last.getOrDefault(Units.of(quantity.unit()).base(), before));
                if (number != null) {
                    numbers.add(number);
                    before = number.hour() ? before : number;
                    if (Units.weighs(number.dimension()) && !number.limit()) {
                        last.put(number.dimension(), number);
                    }
                }
            }
        }
        return Superseded.marked(scenes.sideBySide(Sharing.shared(BareAnswers.found(Wholes.found(numbers)))));
    }

    /** Of the statements of one attribution the one in which the number stands. */
    private static @Nullable Statement saying(List<Statement> statements, Extraction.Quantity quantity) {
        return statements.stream()
                .filter(statement -> statement.start() <= quantity.start() && quantity.end() <= statement.end())
                .findFirst()
                .orElse(statements.isEmpty() ? null : statements.getFirst());
    }

    private @Nullable Number number(int index, Report report, Extraction.Quantity quantity, @Nullable Statement statement, @Nullable Number previous, @Nullable Number before) {
        var sentence = report.sentenceAt(quantity.start());
        if (sentence == null || converted(report, quantity, previous) || Uncounted.is(report, quantity, sentence, hours)) {
            return null;
        }
        var unit = Units.of(quantity.unit());
        var noun = heads(report, quantity, sentence, Nouns.of(quantity));
        if (LENGTHS.contains(unit.base()) || noun != null && TIMES.contains(noun)) {
            return null;
        }
        var text = report.covered(sentence.start(), sentence.end());
        var hour = unit.base().equals(HoursOfDay.UNIT);
        if (noun == null && !hour && !unit.base().equals("count")) {
            noun = Nouns.subject(text.substring(0, report.unit(quantity.start()) - report.unit(sentence.start())));
        }
        var offset = report.unit(quantity.start()) - report.unit(sentence.start());
        var end = report.unit(Math.min(quantity.end(), sentence.end())) - report.unit(sentence.start());
        var numberOf = NUMBER_OF.matcher(text.substring(0, offset));
        var counted = noun == null && unit.base().equals(COUNT) && numberOf.find();
        noun = counted ? stem(numberOf.group(1).toLowerCase(Locale.ROOT)) : noun;
        var words = Words.of(text);
        var told = within(words, report, quantity, statement, sentence);
        var lasting = unit.base().equals("s") ? Durations.of(text.substring(0, offset), text.substring(end)) : null;
        noun = lasting == null ? noun : lasting;
        var measure = lasting != null ? Measures.duration() : hour || unit.base().equals("s") ? null : Telling.measure(quantity, noun, free(told, report, quantity, sentence), text, offset, end);
        measure = counted && numberOf.group(2) != null && People.isNoun(Objects.requireNonNull(noun)) ? Measures.named("dead") : measure;
        var context = context(hour ? told.stream().filter(word -> !word.capital()).toList() : told, offset, end);
        var carried = false;
        if (!hour && (measure == null || measure.bid()) && (noun == null || before != null && (noun.equals(before.noun()) || Objects.equals(quantity.of(), before.quantity().of())) && context.terms().length <= BARE) && (unit.base().equals(COUNT) ? bare(told, offset, before) : takes(unit, before, context) || before != null && before.dimension().equals(unit.base()) && Nouns.namesCount(text.substring(0, offset))) && carries(before, quantity, sentence.start(), report)) {
            noun = Objects.requireNonNull(before).noun();
            measure = measure != null || before.bid() || flows(before) ? measure : before.measure();
            unit = new Units.Unit(before.dimension(), before.value() == 0 ? 1 : before.low() / before.value());
            context = context.with(before.context());
            carried = true;
        }
        if (noun == null && measure != null && measure.of() == Measures.Kind.PEOPLE && unit.base().equals(COUNT)) {
            noun = People.NOUN;
        }
        double value = Objects.requireNonNull(quantity.value());
        var low = value * unit.factor();
        var high = quantity.high() == null ? low : quantity.high() * unit.factor();
        switch (quantity.modifier()) {
            case "at-least", "more-than" -> high = Double.POSITIVE_INFINITY;
            case "at-most", "less-than" -> low = 0;
            default -> {}
        }
        var elided = Givers.elided(identities, report, text.substring(0, offset));
        var said = elided == null ? statement : null;
        var bearing = new Bearing(unit.base(), noun, measure, year(report, sentence, text), hour ? DENIED_HOUR.matcher(text.substring(0, offset)).find() ? "not" : null : Narrowing.part(quantity, text, offset, end),
                scenes.elsewhere(report, sentence, statement, quantity), scenes.spot(report, sentence, quantity), carried, false, false, false, false, null, carried ? Objects.requireNonNull(before).index() : -1);
        return new Number(index, report, quantity, value, low, high, bearing, context, Uncounted.headline(report, quantity), said,
                elided != null ? elided : statement == null ? Givers.giver(identities, report, text.substring(0, offset)) : null, days(words), sentence.start());
    }

    /** "Forty head of cattle" are cattle. */
    private static @Nullable String heads(Report report, Extraction.Quantity quantity, Extraction.Sentence sentence, @Nullable String noun) {
        var of = quantity.of();
        if (of == null || !of.equals("head") && !of.equals("heads") || quantity.start() >= sentence.end()) {
            return noun;
        }
        var matcher = HEADS.matcher(report.covered(quantity.start(), sentence.end()));
        return matcher.find() ? Stems.of(Synonyms.of(matcher.group(1))) : noun;
    }

    private static String stem(String word) {
        return People.is(word) ? People.NOUN : Stems.of(Synonyms.of(word));
    }

    private static Set<String> days(List<Words.Word> words) {
        return words.stream().map(Words.Word::lower).filter(DAYS::contains).collect(Collectors.toSet());
    }

    /** Words of what is said, where the number is said by somebody: the frame around it tells of the speaker. */
    private static List<Words.Word> within(
            List<Words.Word> words, Report report, Extraction.Quantity quantity, @Nullable Statement statement, Extraction.Sentence sentence) {
        if (statement == null) {
            return words;
        }
        for (var content : statement.content()) {
            if (content.start() <= quantity.start() && quantity.end() <= content.end()) {
                var from = report.unit(Math.max(content.start(), sentence.start())) - report.unit(sentence.start());
                var to = report.unit(Math.min(content.end(), sentence.end())) - report.unit(sentence.start());
                return words.stream().filter(word -> word.start() >= from && word.end() <= to).toList();
            }
        }
        return words;
    }

    /** Without the words right beside another number, which tell of that: "killing one worker and driving 64,000 people from …", "one dead, 64,000 without water". */
    private static List<Words.Word> free(List<Words.Word> words, Report report, Extraction.Quantity quantity, Extraction.Sentence sentence) {
        if (quantity.scope() != null) {
            return words;
        }
        var taken = new HashSet<Integer>();
        for (var other : report.extraction().quantities()) {
            if (other.start() >= sentence.start() && other.end() <= sentence.end() && (other.end() <= quantity.start() || other.start() >= quantity.end())) {
                taken.add(report.unit(other.start()) - report.unit(sentence.start()) - 1);
                taken.add(report.unit(other.end()) - report.unit(sentence.start()) + 1);
            }
        }
        var start = report.unit(quantity.start()) - report.unit(sentence.start());
        var end = report.unit(quantity.end()) - report.unit(sentence.start());
        return words.stream()
                .filter(word -> word.end() + 1 == start || word.start() == end + 1 || !taken.contains(word.end()) && !taken.contains(word.start()))
                .toList();
    }

    /** A second value in brackets is the first in other units. */
    private static boolean converted(Report report, Extraction.Quantity quantity, @Nullable Number before) {
        if (before == null || before.report() != report || quantity.start() <= before.quantity().end()) {
            return false;
        }
        var between = report.covered(before.quantity().end(), quantity.start());
        return between.length() < 24 && between.contains("(") && !between.contains(")") && !Objects.equals(quantity.unit(), before.quantity().unit());
    }

    /** "The union spoke of 60 tonnes": of a measured amount no more is said than that somebody gives it. */
    private static boolean takes(Units.Unit unit, @Nullable Number before, TermBag context) {
        return before != null && before.dimension().equals(unit.base()) && (unit.base().equals("percent") || context.terms().length <= BARE && !LENGTHS.contains(unit.base()) && !unit.base().equals("m"));
    }

    /** "It was 18" can speak of tonnes, "tank 4" and "route 9" of none. */
    private static boolean bare(List<Words.Word> told, int offset, @Nullable Number before) {
        if (before == null || !Units.weighs(before.dimension())) {
            return true;
        }
        var word = told.stream().filter(known -> known.end() <= offset).reduce((first, second) -> second);
        return word.isEmpty() || StopWords.isStop(word.get().lower()) || Nouns.isLink(word.get().lower());
    }

    /** What came and went of a substance is not all there is of it. */
    private static boolean flows(Number before) {
        return Units.weighs(before.dimension()) && before.course() == Measures.Course.MOVES;
    }

    /** "It was closer to 3,000": a bare number speaks of what the last one did, if it is of its size. */
    private static boolean carries(@Nullable Number before, Extraction.Quantity quantity, int sentence, Report report) {
        if (before == null || before.report() != report) {
            return false;
        }
        var value = Objects.requireNonNull(quantity.value());
        var ratio = before.value() == 0 ? 0 : value / before.value();
        var apart = report.extraction().sentences().stream().filter(s -> s.start() > before.sentence() && s.start() <= sentence).count();
        var anew = Nouns.countsAnew(quantity) || apart == 0;
        // The last one told of need not stand in front.
        var gap = report.covered(Math.min(before.quantity().end(), quantity.start()), quantity.start());
        if (gap.indexOf('\n') >= 0 && before.statement() == null && (ratio < 1 / NEXT_PARAGRAPH || ratio > NEXT_PARAGRAPH)) {
            return false;
        }
        return apart <= CARRIED_SENTENCES && ratio >= (anew ? 0.05 : 0.08) && ratio <= (anew ? 20 : 12);
    }

    private TermBag context(List<Words.Word> words, int offset, int end) {
        var around = new ArrayList<String>();
        for (var word : words) {
            if (word.start() >= offset - AROUND && word.end() <= end + AROUND && !word.number() && word.lower().length() > 1 && !StopWords.isStop(word.lower())) {
                around.add(Synonyms.of(word.lower()));
            }
        }
        return TermBag.of(around, background);
    }

    /** The year a sentence names, or the one before it where it looks back to that ("forty were treated then"); null for the report's own. */
    private static @Nullable String year(Report report, Extraction.Sentence sentence, String text) {
        var year = year(report, text);
        var lower = " " + String.join(" ", Words.lower(Words.of(text))) + " ";
        if (year != null || sentence.start() == 0 || THEN.stream().noneMatch(then -> lower.contains(" " + then + " ") && !lower.startsWith(" " + then + " "))) {
            return year;
        }
        var before = report.sentenceTextAt(Math.max(0, sentence.start() - 2));
        return before.isEmpty() ? null : year(report, before);
    }

    private static @Nullable String year(Report report, String sentence) {
        var now = report.local().getYear();
        for (var word : Words.of(sentence)) {
            var form = word.lower();
            if (form.length() == 4 && (form.startsWith("19") || form.startsWith("20")) && form.chars().allMatch(Character::isDigit) && !form.equals(String.valueOf(now))) {
                return form;
            }
        }
        var words = Words.lower(Words.of(sentence));
        for (var i = 2; i < words.size(); i++) {
            if (words.get(i).equals("ago") && words.get(i - 1).startsWith("year")) {
                return "before " + now;
            }
        }
        return null;
    }
}
