package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Synonyms;

/** Reads what each quantity of the documents counts, from the words around it. */
final class Numbers {

    private static final Set<String> SUBJECTS_OF_ANOTHER = Set.of("year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes");
    private static final int NEAR = 9;
    private static final int BARE = 3;
    private static final int CARRIED_SENTENCES = 3;

    private static final Set<String> FURTHER = Set.of("more", "another", "other", "further", "additional", "new");

    private static final Set<String> NARROWING = Set.of("of", "out", "among", "including", "more", "another", "other", "further", "additional", "new", "instead");

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> COUNTS = Set.of("figure", "number", "total", "toll", "amount", "quantity", "count", "sum");
    /** Entries of a list are no people: they are neither dead nor aboard. */
    private static final Set<String> ENTRIES = Set.of("name", "letter", "paper", "list", "document", "report", "complaint");
    private static final Set<String> VEHICLES = Set.of(String.join(" ", Lexicon.lines(Numbers.class, "vehicles.txt")).split(" "));
    private static final Set<String> SHIP = Set.of("MV", "MS", "MT", "SS", "KM", "KMP", "HMS", "USS", "RMS", "MSC", "FV");
    /** "Turnout of", "the bail stood at about". */
    private static final Set<String> AT = Set.of("of", "at", "was", "is", "were", "stood", "reached", "totalled", "on");
    private static final Set<String> LINKS = Set.of(
            "of", "at", "was", "is", "were", "stood", "reached", "totalled", "on", "about", "nearly", "some", "only", "just", "around", "over", "under", "to", "closer", "more", "than",
            "less", "roughly", "almost", "exactly", "up");
    private static final int SUBJECT_WITHIN = 60;
    private static final int TOGETHER = 20;
    private static final int VEHICLE_WITHIN = 7;
    private static final Pattern SUBJECT = Pattern.compile("\\b(?:the|its|their|this) ([a-z]+) (?:was|is|were|are) (?:[a-z]+ ){0,3}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN = Pattern.compile("^([^,;.“”\"]{2,50}?) (?:puts?|has put|have put|had put) (?:the|its|their|this) [^;.“”\"]{2,70} at (?:[a-z]+ ){0,3}$");

    private final TermFrequencies background;
    private final Scenes scenes;
    private final Identities identities;

    Numbers(TermFrequencies background, Scenes scenes, Identities identities) {
        this.background = background;
        this.identities = identities;
        this.scenes = scenes;
    }

    List<Number> of(List<Report> reports, List<Statement> statements) {
        var numbers = new ArrayList<Number>();
        for (var report : reports) {
            var byAttribution = statements.stream().filter(statement -> statement.report() == report).collect(Collectors.groupingBy(statement -> statement.attribution().id()));
            var quantities = report.extraction().quantities().stream()
                    .filter(quantity -> quantity.value() != null)
                    .sorted(Comparator.comparingInt(Extraction.Quantity::start).thenComparingInt(Extraction.Quantity::end))
                    .toList();
            Number before = null;
            for (var quantity : quantities) {
                var statement = quantity.attribution() == null ? null : saying(byAttribution.getOrDefault(quantity.attribution(), List.of()), quantity);
                var number = number(numbers.size(), report, quantity, statement, before);
                if (number != null) {
                    numbers.add(number);
                    before = number;
                }
            }
        }
        return Superseded.marked(scenes.sideBySide(numbers));
    }

    /** Of the statements of one attribution the one in which the number stands. */
    private static @Nullable Statement saying(List<Statement> statements, Extraction.Quantity quantity) {
        return statements.stream()
                .filter(statement -> statement.start() <= quantity.start() && quantity.end() <= statement.end())
                .findFirst()
                .orElse(statements.isEmpty() ? null : statements.getFirst());
    }

    private static boolean headline(Report report, Extraction.Quantity quantity) {
        return report.extraction().segments().stream()
                .anyMatch(segment -> segment.kind().equals("headline") && segment.start() <= quantity.start() && quantity.end() <= segment.end());
    }

    private @Nullable Number number(int index, Report report, Extraction.Quantity quantity, @Nullable Statement statement, @Nullable Number before) {
        var sentence = report.sentenceAt(quantity.start());
        if (sentence == null || converted(report, quantity, before) || age(report, quantity)) {
            return null;
        }
        var next = report.unit(quantity.end());
        if (next + 1 < report.text().length() && report.text().charAt(next) == '-' && Character.isLetter(report.text().charAt(next + 1))) {
            return null;
        }
        var unit = Units.of(quantity.unit());
        var noun = noun(quantity);
        if (unit.base().equals("s") || Set.of("month", "year", "year-of-age", "decade", "century").contains(unit.base()) || noun != null && SUBJECTS_OF_ANOTHER.contains(noun)) {
            return null;
        }
        var text = report.covered(sentence.start(), sentence.end());
        if (noun == null && !unit.base().equals("count")) {
            noun = subject(text.substring(0, report.unit(quantity.start()) - report.unit(sentence.start())));
        }
        var offset = report.unit(quantity.start()) - report.unit(sentence.start());
        var end = report.unit(Math.min(quantity.end(), sentence.end())) - report.unit(sentence.start());
        var words = Words.of(text);
        var told = within(words, report, quantity, statement, sentence);
        var measure = predicate(quantity);
        measure = measure != null ? measure : measure(told, text, offset, end, quantity.predicate() != null);
        measure = measure == null && People.NOUN.equals(noun) && onVehicle(told, end) ? Measures.named("aboard") : measure;
        measure = noun != null && ENTRIES.contains(noun) ? null : measure;
        var context = context(told, offset, end);
        var carried = false;
        if (measure == null && (noun == null || before != null && noun.equals(before.noun()) && context.terms().length <= BARE) && unit.base().equals("count") && carries(before, quantity, sentence.start(), report)) {
            noun = Objects.requireNonNull(before).noun();
            measure = before.measure();
            unit = new Units.Unit(before.dimension(), before.value() == 0 ? 1 : before.low() / before.value());
            context = context.with(before.context());
            carried = true;
        }
        double value = Objects.requireNonNull(quantity.value());
        var low = value * unit.factor();
        var high = quantity.high() == null ? low : quantity.high() * unit.factor();
        switch (quantity.modifier()) {
            case "at-least", "more-than" -> high = Double.POSITIVE_INFINITY;
            case "at-most", "less-than" -> low = 0;
            default -> {}
        }
        return new Number(index, report, quantity, value, low, high, unit.base(), noun, measure, context, year(report, text), part(quantity, text, offset, end),
                scenes.elsewhere(report, sentence, statement, quantity), scenes.spot(report, sentence, quantity), headline(report, quantity), carried, false, statement,
                statement == null ? giver(report, text.substring(0, offset)) : null, days(words), sentence.start());
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

    /** "The load was closer to": what a bare quantity with a unit is told of. */
    private static @Nullable String subject(String before) {
        var tail = Words.of(before.substring(Math.max(0, before.length() - SUBJECT_WITHIN)));
        for (var i = tail.size() - 1; i > 0 && LINKS.contains(tail.get(i).lower()); i--) {
            var word = tail.get(i - 1);
            if (AT.contains(tail.get(i).lower()) && !LINKS.contains(word.lower()) && !StopWords.isStop(word.lower()) && !COUNTS.contains(word.lower()) && !word.capital()) {
                return Stems.of(Synonyms.of(word.lower()));
            }
        }
        var matcher = SUBJECT.matcher(before);
        return matcher.find() && !COUNTS.contains(matcher.group(1)) ? Stems.of(Synonyms.of(matcher.group(1).toLowerCase(Locale.ROOT))) : null;
    }

    /** "The port office puts the capacity at": a number somebody gives without a verb of speech. */
    private Number.@Nullable Giver giver(Report report, String before) {
        var matcher = GIVEN.matcher(before);
        if (!matcher.find()) {
            return null;
        }
        var name = matcher.group(1).strip();
        if (StopWords.isStop(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        var bare = name.startsWith("The ") ? name.substring(4) : name;
        var identity = identities.named(report, bare);
        return identity == null ? new Number.Giver(name, bare.toLowerCase(Locale.ROOT)) : new Number.Giver(identity.name(), identity.id());
    }

    private static Set<String> days(List<Words.Word> words) {
        return words.stream().map(Words.Word::lower).filter(DAYS::contains).collect(Collectors.toSet());
    }

    /** "Ana Brand, 34, …", "Ana Brand (34)", "aged 34", "a boy of six". */
    private static boolean age(Report report, Extraction.Quantity quantity) {
        var start = report.unit(quantity.start());
        var end = report.unit(quantity.end());
        var text = report.text();
        var before = text.substring(Math.max(0, start - 8), start);
        var after = text.substring(end, Math.min(text.length(), end + 6));
        if (before.endsWith("aged ") || quantity.exact().endsWith("years old") || after.stripLeading().startsWith("year")) {
            return true;
        }
        var alone = quantity.of() == null && quantity.exact().chars().allMatch(Character::isDigit) && quantity.exact().length() <= 3;
        var value = quantity.value();
        return alone && value != null && value < 120 && (before.endsWith(", ") && after.startsWith(",") || before.endsWith("(") && after.startsWith(")"));
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

    private static @Nullable String part(Extraction.Quantity quantity, String sentence, int offset, int end) {
        if (quantity.scope() != null) {
            var narrowing = Words.lower(Words.of(quantity.scope()));
            if (!narrowing.isEmpty() && NARROWING.contains(narrowing.getFirst())) {
                return FURTHER.contains(narrowing.getFirst()) ? "further" : narrowing.getFirst().equals("of") ? "of them" : narrowing.getFirst();
            }
        }
        var told = Words.lower(Words.of(sentence.substring(offset, Math.min(sentence.length(), end + 12))));
        for (var i = 0; i < Math.min(4, told.size()); i++) {
            if (FURTHER.contains(told.get(i)) && !(told.get(i).equals("more") && i + 1 < told.size() && told.get(i + 1).equals("than"))) {
                return "further";
            }
        }
        var spare = told.indexOf("too");
        if (spare > 0 && spare < 4 && spare + 1 < told.size() && (told.get(spare + 1).equals("many") || told.get(spare + 1).equals("few"))) {
            return "further";
        }
        var after = Words.lower(Words.of(sentence.substring(Math.min(sentence.length(), end), Math.min(sentence.length(), end + TOGETHER))));
        if (after.size() > 1 && after.get(0).equals("and") && (People.is(after.get(1)) || People.isPart(after.get(1)))) {
            return "and " + after.get(1);
        }
        if (told.size() > 2 && told.get(1).equals("of") && Set.of("them", "whom", "which", "those").contains(told.get(2))) {
            return "of them";
        }
        var before = Words.lower(Words.of(sentence.substring(Math.max(0, offset - 14), offset)));
        if (!before.isEmpty() && before.getLast().equals("not")) {
            return "not";
        }
        if (!before.isEmpty() && (FURTHER.contains(before.getLast()) || before.getLast().equals("of") && before.size() > 1 && before.get(before.size() - 2).equals("instead"))) {
            return before.getLast().equals("of") ? "instead of" : "further";
        }
        return null;
    }

    /** A second value in brackets is the first in other units. */
    private static boolean converted(Report report, Extraction.Quantity quantity, @Nullable Number before) {
        if (before == null || before.report() != report || quantity.start() <= before.quantity().end()) {
            return false;
        }
        var between = report.covered(before.quantity().end(), quantity.start());
        return between.length() < 24 && between.contains("(") && !between.contains(")") && !Objects.equals(quantity.unit(), before.quantity().unit());
    }

    /** "It was closer to 3,000": a bare number speaks of what the last one did, if it is of its size. */
    private static boolean carries(@Nullable Number before, Extraction.Quantity quantity, int sentence, Report report) {
        if (before == null || before.report() != report) {
            return false;
        }
        var value = Objects.requireNonNull(quantity.value());
        var ratio = before.value() == 0 ? 0 : value / before.value();
        var apart = report.extraction().sentences().stream().filter(s -> s.start() > before.sentence() && s.start() <= sentence).count();
        var anew = quantity.of() != null && Words.lower(Words.of(quantity.of())).stream().anyMatch(COUNTS::contains) || apart == 0;
        return apart <= CARRIED_SENTENCES && ratio >= (anew ? 0.05 : 0.08) && ratio <= (anew ? 20 : 12);
    }

    private static @Nullable String noun(Extraction.Quantity quantity) {
        if (quantity.of() == null) {
            return null;
        }
        var words = Words.lower(Words.of(quantity.of()));
        if (words.stream().anyMatch(People::is)) {
            return People.NOUN;
        }
        return words.isEmpty() || COUNTS.contains(words.getLast()) ? null : Stems.of(Synonyms.of(words.getLast()));
    }

    /** The word nearest to the number that tells a measure; within the clause, behind the number before in front of it. */
    private static Measures.@Nullable Measure measure(List<Words.Word> words, String sentence, int offset, int end, boolean ownVerb) {
        Measures.Measure best = null;
        var nearest = Integer.MAX_VALUE;
        var first = 0;
        while (first < words.size() && words.get(first).start() < offset) {
            first++;
        }
        for (var i = Math.max(0, first - NEAR); i < Math.min(words.size(), first + NEAR + 3); i++) {
            var word = words.get(i);
            var measure = Measures.toldBy(word.lower().equals("board") && i > 0 && words.get(i - 1).lower().equals("on") ? "on-board" : word.lower());
            if (measure.isEmpty() || i > 1 && words.get(i - 1).lower().equals("the") && words.get(i - 2).lower().equals("of")) {
                continue;
            }
            var distance = 2 * Math.abs(i - first) + (i < first ? 1 : 0);
            var between = i < first ? sentence.substring(word.end(), offset) : word.start() > end ? sentence.substring(end, word.start()) : "";
            if (between.contains(";") || between.contains(",")) {
                distance += 8;
            }
            if (between.contains(" and ") || between.contains(" but ")) {
                if (ownVerb && i < first) {
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

    /** The state or deed the engine found the number to be told of. */
    private static Measures.@Nullable Measure predicate(Extraction.Quantity quantity) {
        if (quantity.predicate() == null) {
            return null;
        }
        for (var word : Words.lower(Words.of(quantity.predicate()))) {
            var measure = Measures.toldBy(word);
            if (measure.isPresent()) {
                return measure.get();
            }
        }
        return null;
    }

    private TermBag context(List<Words.Word> words, int offset, int end) {
        var around = new ArrayList<String>();
        for (var word : words) {
            if (word.start() >= offset - 90 && word.end() <= end + 90 && !word.number() && word.lower().length() > 1 && !StopWords.isStop(word.lower())) {
                around.add(Synonyms.of(word.lower()));
            }
        }
        return TermBag.of(around, background);
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
