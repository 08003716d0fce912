package org.sayso.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.sayso.extraction.lexicon.Gazetteer;
import org.sayso.extraction.lexicon.imports.FollowTheMoney;
import org.sayso.extraction.lexicon.imports.GeoNames;
import org.sayso.extraction.lexicon.imports.NameSource;
import org.sayso.extraction.lexicon.imports.NameTable;
import org.sayso.extraction.lexicon.imports.Wikidata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code sayso gazetteer}: builds one compact gazetteer out of the operator's own sources. */
@Command(
        name = "gazetteer",
        description = "Build a gazetteer for SAYSO_GAZETTEERS from GeoNames, OpenSanctions (FollowTheMoney), Wikidata or tables; .gz is read as it is.",
        mixinStandardHelpOptions = true)
public final class GazetteerCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Option(names = "--geonames", paramLabel = "FILE", description = "A main table of GeoNames, e.g. cities15000.txt.")
    private List<Path> geoNames = new ArrayList<>();

    @Option(names = "--least-population", defaultValue = "5000", paramLabel = "N", description = "Settlements of fewer people are left out (${DEFAULT-VALUE}).")
    private long leastPopulation;

    @Option(names = "--ftm", paramLabel = "FILE", description = "FollowTheMoney entities, a JSON object a line.")
    private List<Path> followTheMoney = new ArrayList<>();

    @Option(names = "--wikidata", paramLabel = "FILE", description = "A Wikidata JSON dump, an item a line.")
    private List<Path> wikidata = new ArrayList<>();

    @Option(names = "--languages", split = ",", defaultValue = "en,fr,de,es,uk,ru", paramLabel = "LANG", description = "Whose labels are taken from Wikidata (${DEFAULT-VALUE}).")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--tsv", paramLabel = "FILE", description = "A table: name, type, other names by semicolons, kind, country.")
    private List<Path> tables = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The gazetteer to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var names = new Gazetteer.Builder();
        int broken = 0;
        for (var file : geoNames) {
            broken += add(file, new GeoNames(leastPopulation), names);
        }
        for (var file : followTheMoney) {
            broken += add(file, new FollowTheMoney(), names);
        }
        for (var file : wikidata) {
            broken += add(file, new Wikidata(languages), names);
        }
        for (var file : tables) {
            broken += add(file, new NameTable(), names);
        }
        var gazetteer = names.build();
        try (var to = Files.newOutputStream(out)) {
            gazetteer.write(to);
        }
        sayso.print(gazetteer.size() + " things in " + Files.size(out) + " bytes: SAYSO_GAZETTEERS=" + out.toAbsolutePath() + "\n");
        return broken == 0 ? 0 : 1;
    }

    private int add(Path file, NameSource source, Gazetteer.Builder names) throws IOException {
        int broken = 0;
        try (var in = Files.newInputStream(file);
                var lines = new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    var name = source.read(line);
                    if (name != null) {
                        name.spellings().forEach(spelling -> names.add(spelling, name.thing()));
                    }
                } catch (IllegalArgumentException reason) {
                    broken++;
                    sayso.console().say(file + ", line " + number + ": " + reason.getMessage());
                }
            }
        }
        return broken;
    }
}
