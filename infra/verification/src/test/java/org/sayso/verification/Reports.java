package org.sayso.verification;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sayso.contracts.Document;

/** Reports of invented events, for tests that need their own. */
final class Reports {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2024-03-12T09:00:00+00:00");

    private Reports() {}

    static Document report(String id, String outlet, OffsetDateTime at, String title, String text) {
        return new Document(id, "https://" + outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example/" + id, outlet, title, null, at, "en", text, null, null, null);
    }

    /** One quarrel over a fire in a harbour: an accusation, its denial, a copy of a wire report, two counts of the injured. */
    static List<Document> harbourFire(String prefix) {
        var wire = "PORT ELMS, March 12 (Halyard) - The mayor of Port Elms, Irena Castell, accused the shipping company Norvane on Tuesday of storing"
                + " fertiliser without a permit before the fire that injured 14 people.\n\n\"Norvane lied to this city for two years,\" Castell told reporters"
                + " at the harbour. \"They knew what was in that shed.\"\n\nThe company's spokesman, Tomas Reyl, denied the accusation. \"Every container was"
                + " declared,\" Reyl said. The fire brigade said that it had the flames under control by noon.";
        var reports = new ArrayList<Document>();
        reports.add(report(prefix + "-wire", "Halyard", DAY, "Mayor accuses Norvane over harbour fire that injured 14", wire));
        reports.add(report(prefix + "-copy", "Elms Courier", DAY.plusMinutes(40), "Fourteen hurt in harbour fire, mayor blames Norvane", wire));
        reports.add(report(prefix + "-own", "The Coastal Post", DAY.plusHours(3), "Norvane rejects blame for Port Elms fire",
                "Norvane has rejected the blame for Tuesday's fire in the harbour of Port Elms. \"Every container was declared,\" its spokesman Tomas Reyl said"
                        + " in a statement \uD83D\uDEA2. He added that the mayor \"is looking for a culprit before an election\".\n\nMayor Irena Castell had accused the"
                        + " company of storing fertiliser without a permit. Doctors at the city hospital said that 17 people had been injured."));
        reports.add(report(prefix + "-union", "Dockside Weekly", DAY.plusHours(5), "Dockers: we warned of the shed",
                "The dockers' union said on Tuesday that it had warned Norvane of the shed at Port Elms in January. \"Nobody answered our letters,\" said its"
                        + " chairwoman, Odile Marren. Norvane declined to comment on the letters. The fire in the harbour injured 14 people, according to the fire brigade."));
        return reports;
    }

    /** Many short reports, each of an event of its own. */
    static List<Document> many(String prefix, int count) {
        var places = List.of("Aldmere", "Brackton", "Corvale", "Dunstead", "Eastholm", "Farrowby", "Gallen", "Harth", "Islebridge", "Junvik");
        var people = List.of("Mara Lind", "Piet Voss", "Anna Corbel", "Ruben Ask", "Ilse Tarn", "Noor Hald", "Georg Amsel", "Lena Brandt");
        var matters = List.of("a bridge toll", "the school budget", "a tram line", "the water price", "a new market hall", "the night bus", "the town archive");
        return IntStream.range(0, count).mapToObj(i -> {
            var place = places.get(i % places.size()) + " " + (i / places.size());
            var who = people.get(i % people.size());
            var matter = matters.get(i % matters.size());
            return report(prefix + "-" + i, "Gazette " + (i % 7), DAY.plusMinutes(i), who + " speaks of " + matter + " in " + place,
                    "The councillor " + who + " said on Tuesday that " + matter + " in " + place + " would cost " + (1000 + 37 * i) + " crowns.\n\n\"We have waited "
                            + (2 + i % 9) + " years for this,\" " + who.split(" ")[1] + " told the council of " + place + ". The opposition denied that it had delayed the vote.");
        }).toList();
    }
}
