package org.sayso.extraction.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.LanguagePack;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.TaggedTokens;

/**
 * Finds expressions of time and reads them against the moment of publication, in the zone the document states it with. Values are TIMEX3's
 * (TimeML 1.2.1). A weekday or month is taken by the tense it stands under; "the day before" looks back to the day last named.
 */
public final class TimeFinder {

    private static final LocalDateTime ONE = LocalDateTime.of(2001, 2, 6, 12, 0);
    private static final LocalDateTime OTHER = LocalDateTime.of(2014, 9, 26, 12, 0);

    private final Map<String, TimeWord> words = TimeWord.load();
    private final WordSet known = WordSet.of(words.keySet());
    private final NumberReader numbers = NumberReader.load();

    public Times find(TaggedTokens tokens) {
        if (!LanguagePack.of(tokens.segments().language()).hasRules()) {
            return new Times(tokens, List.of());
        }
        var published = tokens.segments().text().source().document().publishedAt();
        if (published != null) {
            return new Times(tokens, new Run(tokens, published.toLocalDateTime()).all());
        }
        // Undated: only what any date of publication would give is known.
        var one = new Run(tokens, ONE).all();
        one.retainAll(Set.copyOf(new Run(tokens, OTHER).all()));
        return new Times(tokens, one);
    }

    private final class Run {
        private final TaggedTokens tokens;
        private final Scene scene;
        private final DateReader dates;
        private final RelativeReader relatives;
        private final Clock clock;
        private final LengthReader lengths;
        private final ArrayList<Times.FoundTime> found = new ArrayList<>();

        Run(TaggedTokens tokens, LocalDateTime now) {
            this.tokens = tokens;
            this.scene = new Scene(tokens, words, known, numbers, now);
            this.dates = new DateReader(scene);
            this.relatives = new RelativeReader(scene);
            this.clock = new Clock(scene);
            this.lengths = new LengthReader(scene);
        }

        ArrayList<Times.FoundTime> all() {
            int i = 0;
            Hit before = null;
            while (i < tokens.size()) {
                Hit hit = !scene.mayOpen(i) || silent(i) ? null : read(i, before);
                if (hit == null) {
                    i++;
                    continue;
                }
                found.add(new Times.FoundTime(tokens.span(hit.from(), hit.end()), hit.type(), hit.value()));
                scene.anchor(hit.day());
                before = hit;
                i = hit.end();
            }
            return found;
        }

        /** Names and notices around the report tell no times of it. */
        private boolean silent(int i) {
            return switch (tokens.segments().all().get(tokens.tokens().segment(i)).kind()) {
                case BOILERPLATE, CREDIT, BYLINE -> true;
                case HEADLINE, DATELINE, DATE, BODY -> false;
            };
        }

        private @Nullable Hit read(int i, @Nullable Hit before) {
            Hit year = secondYear(i, before);
            if (year != null) {
                return year;
            }
            Hit night = night(i);
            if (night != null) {
                return night;
            }
            Hit fuzzy = fuzzy(i);
            if (fuzzy != null) {
                return fuzzy;
            }
            Clock.Hour hour = clock.at(i);
            if (hour != null) {
                return hour(i, hour);
            }
            return core(i);
        }

        private @Nullable Hit core(int i) {
            Hit lap = clock.lap(i);
            if (lap != null) {
                return lap;
            }
            Hit date = dates.at(i);
            if (date != null) {
                return withPart(date);
            }
            Hit relative = relatives.at(i);
            if (relative != null) {
                return withPart(relative);
            }
            return lengths.at(i);
        }

        /** "the night from Tuesday to Wednesday": one night, named by the day it begins. */
        private @Nullable Hit night(int i) {
            if (!scene.is(i, i, TimeWord.Kind.WEEKDAY)) {
                return null;
            }
            boolean first = scene.isAny(i + 1, i, "to") && scene.is(i + 2, i, TimeWord.Kind.WEEKDAY);
            boolean second = scene.isAny(i - 1, i, "to") && scene.is(i - 2, i, TimeWord.Kind.WEEKDAY);
            int from = first ? i : i - 2;
            if (!first && !second || !scene.isAny(from - 1, i, "from", "of") || !scene.isAny(from - 2, i, "night", "overnight")) {
                return null;
            }
            int begins = scene.word(from, i).number();
            if (scene.word(from + 2, i).number() != begins % 7 + 1) {
                return null;
            }
            LocalDate day = Periods.weekday(begins, scene.today, Tense.at(scene, from) == Tense.AHEAD ? Tense.AHEAD : Tense.PAST);
            return Hit.time(i, i + 1, day + "TNI", first ? day : day.plusDays(1));
        }

        /** "1957-58". */
        private @Nullable Hit secondYear(int i, @Nullable Hit before) {
            if (before == null || before.end() != i - 1 || before.value().length() != 4 || !scene.isAny(i - 1, i, "-", "–") || scene.lower(i, i).length() != 2 || scene.digits(i, i) < 0) {
                return null;
            }
            return Hit.date(i, i + 1, before.value().substring(0, 2) + scene.lower(i, i));
        }

        /** "early December", "late last July", "mid 2012". */
        private @Nullable Hit fuzzy(int i) {
            if (!scene.isAny(i, i, "early", "late", "mid", "earlier", "later")) {
                return null;
            }
            int at = scene.isAny(i + 1, i, "-", "in", "on", "the") ? i + 2 : i + 1;
            if (!scene.together(at, i) || scene.isAny(i + 1, i, "the") && !scene.isAny(i, i, "early", "late")) {
                return null;
            }
            Hit hit = core(at);
            boolean period = hit != null && hit.type().equals("DATE") && !hit.value().endsWith("_REF");
            if (!period || scene.isAny(i + 1, i, "in", "on", "the")) {
                return null;
            }
            return hit.from(i);
        }

        /** "Friday evening", "yesterday morning", "Wednesday night". */
        private Hit withPart(Hit hit) {
            LocalDate day = hit.day();
            if (day == null || !hit.type().equals("DATE")) {
                return hit;
            }
            TimeWord part = scene.word(hit.end(), hit.from());
            if (TimeWord.is(part, TimeWord.Kind.PART)) {
                return Hit.time(hit.from(), hit.end() + 1, day + "T" + part.code(), day);
            }
            return hit;
        }

        /** An hour, and the day next to it: "15:00 GMT Saturday", "8 p.m. on Friday". */
        private Hit hour(int i, Clock.Hour hour) {
            int at = hour.end();
            if (scene.isAny(at, i, "on", ",")) {
                at++;
            }
            Hit date = scene.together(at, i) && (scene.is(at, i, TimeWord.Kind.WEEKDAY) || scene.is(at, i, TimeWord.Kind.DAY) || scene.is(at, i, TimeWord.Kind.MONTH) && scene.digits(at + 1, i) > 0
                    || scene.digits(at, i) > 0 && scene.is(at + 1, i, TimeWord.Kind.MONTH)) ? core(at) : null;
            if (date != null && date.day() != null) {
                LocalDate day = date.day();
                if (scene.is(at, i, TimeWord.Kind.WEEKDAY) && date.end() == at + 1 && Tense.at(scene, i) == Tense.AHEAD) {
                    day = Periods.weekday(scene.word(at, i).number(), scene.today, Tense.AHEAD);
                }
                return Hit.time(i, date.end(), day + "T" + hour.time(), day);
            }
            return Hit.time(i, hour.end(), scene.anchor() + "T" + hour.time(), null);
        }
    }
}
