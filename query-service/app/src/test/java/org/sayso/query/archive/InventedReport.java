package org.sayso.query.archive;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sayso.contracts.Document;

/** Writes the report of one outlet about one event; all of it follows from the two numbers. */
final class InventedReport {
    private static final String[] SYLLABLES = "ba ke lo mi nu ra so ti va ze dor mar lin hal ost berg wick ford ham ton ley ner vik dal".split(" ");
    private static final String[] THINGS = ("bridge ferry strike harvest pipeline election storm school hospital railway port mine dam factory court budget "
            + "border fishery airport festival").split(" ");
    private static final String[] DEEDS = ("closed collapsed reopened burned flooded halted expanded delayed inspected sold raided evacuated approved cancelled "
            + "blocked repaired").split(" ");
    private static final String[] OUTLETS = {"Harbour Post", "Northern Courier", "Valley Radio", "City Ledger", "Coast Agency"};
    private final Random event;
    private final Random outlet;
    private final int story;
    private final int teller;

    InventedReport(int story, int teller) {
        this.story = story;
        this.teller = teller;
        this.event = new Random(1000 + story);
        this.outlet = new Random(31L * story + teller);
    }

    Document write() {
        var place = name(event, 2);
        var person = name(event, 2) + " " + name(event, 3);
        var rival = name(event, 2) + " " + name(event, 3);
        var thing = pick(event, THINGS);
        var deed = pick(event, DEEDS);
        var count = 3 + event.nextInt(90);
        var core = List.of(
                String.format("The %s %s at %s was %s on Monday, officials said.", pick(event, SYLLABLES), thing, place, deed),
                String.format("\"We knew about the %s and we did nothing,\" %s told reporters in %s.", thing, person, place),
                String.format("%s denied that the %s had been %s by mistake.", rival, thing, deed),
                String.format("At least %d people were affected, according to the %s council.", count, place),
                String.format("%s accused %s of hiding the report on the %s.", person, rival, thing),
                String.format("The ministry declined to comment on the %s.", thing));
        var text = new StringBuilder();
        var order = new ArrayList<>(core);
        Collections.shuffle(order, outlet);
        order.forEach(sentence -> text.append(sentence).append(' ').append(filler()).append("\n\n"));
        var at = OffsetDateTime.of(2000, 1, 3, 6, 0, 0, 0, ZoneOffset.UTC).plusMinutes(story * 43L * 5 + teller * 90L);
        return new Document("g" + story + "-" + teller, "https://example.org/" + story + "/" + teller, OUTLETS[teller % OUTLETS.length],
                place + " " + thing + " " + deed, null, at, "en", text.toString(), "text/plain", null, null);
    }

    /** What only this outlet writes. */
    private String filler() {
        var sentence = new StringBuilder(name(outlet, 2));
        for (var i = 0; i < 22; i++) {
            sentence.append(' ').append(i % 5 == 4 ? pick(outlet, THINGS) : name(outlet, 1 + outlet.nextInt(3)).toLowerCase(Locale.ROOT));
        }
        return sentence.append('.').toString();
    }

    private static String name(Random random, int syllables) {
        var name = new StringBuilder();
        for (var i = 0; i < syllables; i++) {
            name.append(pick(random, SYLLABLES));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
