package org.sayso.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.time.TimeFinder;

class QuantityFinderTest {

    private static final TimeFinder TIMES = new TimeFinder();
    private static final QuantityFinder FINDER = new QuantityFinder();
    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2031-03-05T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.of("quantity", QuantityFinderTest::lines);
    }

    private static List<String> lines(NormalizedText text) {
        return find(text).stream()
                .map(found -> GoldenCases.line("exact", text.original().substring(found.span().start(), found.span().end()), "value", found.value(), "high", found.high(), "modifier", found.modifier(),
                        "unit", found.unit(), "of", found.of(), "predicate", found.predicate(), "scope", found.scope()))
                .toList();
    }

    private static List<Quantities.FoundQuantity> find(NormalizedText text) {
        var tagged = Pipeline.tagged(text);
        return FINDER.find(tagged, TIMES.find(tagged)).all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "The tug pulled 2,900 tonnes of grain. | 2900 | - | exact | tonne",
        "The repairs cost $1.2 billion. | 1200000000 | - | exact | USD",
        "The repairs cost at least €7.2mn. | 7200000 | - | at-least | EUR",
        "The repairs cost US$500 million. | 500000000 | - | exact | USD",
        "The fine was 10.5 million Australian dollars. | 10500000 | - | exact | AUD",
        "The fine was 50 million rupiah. | 50000000 | - | exact | IDR",
        "Traffic fell 3.5 per cent. | 3.5 | - | exact | percent",
        "Traffic fell by between 4% and 5%. | 4 | 5 | exact | percent",
        "Some 12-15 people swam. | 12 | 15 | about | item",
        "The strike lasted more than two and a half hours. | 2.5 | - | more-than | hour",
        "Two-thirds of the ferries stayed in port. | 0.6666666666666666 | - | exact | share",
        "A dozen sailors swam. | 12 | - | exact | item",
        "Dozens of sailors swam. | 12 | - | vague | item",
        "Two hundred and fifty-five sailors swam. | 255 | - | exact | item",
        "Up to four to five thousand sailors swam. | 4000 | 5000 | at-most | item",
        "It weighs 45g. | 45 | - | exact | gram",
        "Losses grew sixfold. | 6 | - | exact | time",
        "The water had minus 5 degrees. | -5 | - | exact | degree",
        "The 22-year-old sailor swam. | 22 | - | exact | year-of-age",
        "At the age of 19 she left. | 19 | - | exact | year-of-age",
        "Nora Lund (34) swam. | 34 | - | exact | year-of-age",
        "Nora Lund, who is 61, swam. | 61 | - | exact | year-of-age",
        "She turned 40 on Sunday. | 40 | - | exact | year-of-age",
        "It weighs 5-10kg. | 5 | 10 | exact | kg",
        "The bag held 3.5×10−3 grams. | 0.0035 | - | exact | gram",
        "It was 12degC at noon. | 12 | - | exact | celsius",
        "The tug cost PS6m to repair. | 6000000 | - | exact | GBP",
        "Half the sailors swam. | 0.5 | - | exact | share",
        "The fine was N$2,300. | 2300 | - | exact | NAD",
    })
    void aNumberHasItsValueUnitAndModifier(String text, double value, Double high, String modifier, String unit) {
        var found = find(GoldenCases.text(text, PUBLISHED));
        assertEquals(1, found.size(), found.toString());
        assertEquals(value, found.getFirst().value(), 1e-9);
        assertEquals(high, found.getFirst().high());
        assertEquals(modifier, found.getFirst().modifier());
        assertEquals(unit, found.getFirst().unit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Rescuers found nine bodies in the hold. | bodies | find | -",
        "The blast killed four. | people | kill | -",
        "The toll rose to 21. | toll | rise | -",
        "Officials put the number of evacuees at 230. | evacuees | - | -",
        "The mayor puts the number of homes without any running water at about 900. | homes | - | -",
        "Half the sailors were arrested. | sailors | arrest | the sailors",
        "Nobody was killed. | people | kill | -",
        "Of the dead, 14 have been identified. | dead | identify | of the dead",
        "Six dead in east quay blast. | people | dead | -",
        "Of the sailors, 14 were arrested. | sailors | arrest | of the sailors",
        "The navy destroyed 18 out of 24 drones. | drones | destroy | out of 24 drones",
        "Another 12 ferries sailed. | ferries | sail | another",
        "None of the guests was hurt. | guests | hurt | -",
        "No hinge was missing. | hinge | missing | -",
        "Not one hinge was missing. | hinge | missing | -",
    })
    void whatIsCountedAndWhatIsSaidOfIt(String text, String of, String predicate, String scope) {
        var found = find(GoldenCases.text(text, PUBLISHED)).getFirst();
        assertEquals(of, found.of());
        assertEquals(predicate, found.predicate());
        assertEquals(scope, found.scope());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "They met on 4 May 2029 at 15:40.", "He lives at 49 Quay Road.", "The S&P 500 fell.", "See Section 427.", "No one swam.", "This one is new.", "It sailed two years ago.", "He came at 0401 GMT.",
        "They lost 3-1.", "The 787 Skyliner landed.", "Nobody was let in before nine.", "No boat sailed.",
    })
    void namesDatesAndHoursAreNoQuantities(String text) {
        assertEquals(List.of(), find(GoldenCases.text(text, PUBLISHED)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.200,5 | true | 1200.5", "1.200 | true | 1200", "3,5 | true | 3.5", "1,200.5 | false | 1200.5", "2.000.000 | true | 2000000"})
    void digitsAreReadByTheHabitsOfTheirLanguage(String token, boolean commaDecimals, double value) {
        assertEquals(value, Digits.value(token, commaDecimals), 1e-9);
    }

    @Property(tries = 200)
    void anyNumberWordsInAnyOrderAreReadWithinTheText(@ForAll @Size(max = 30) List<@IntRange(max = 30) Integer> picks) {
        String[] pool = {"$", "5", "5.5", "1,000", "12-15", "two", "hundred", "and", "a", "half", "dozen", "of", "the", "people", "percent", "%", "to", "between", "-", "million", "US", "pounds", "more", "than", "1/2", "½", "99999999999999999999999",
            ".", ",", "m", "killed"};
        var text = new StringBuilder();
        picks.forEach(pick -> text.append(pool[pick]).append(' '));
        int at = 0;
        for (var quantity : find(GoldenCases.text(text.toString(), PUBLISHED))) {
            assertTrue(quantity.span().end() <= text.length() && quantity.span().start() >= at);
            assertTrue(quantity.value() != null && Double.isFinite(quantity.value()));
            at = quantity.span().start();
        }
    }

    @Test
    void twiceTheTextTakesNoMoreThanThreeTimesTheTime() {
        for (var piece : new String[] {"two hundred and ", "$5 to ", "5 of the ", "1,000 big red ", "dozens of ", "one ", "5 - ", "The tug saved 12 of the 24 sailors, killing at least 5 percent. "}) {
            double ratio = Pipeline.doubling(piece, 60_000, tokens -> FINDER.find(tokens, new org.sayso.extraction.time.Times(tokens, List.of())));
            assertTrue(ratio < 3, piece + "ratio " + ratio);
        }
    }
}
