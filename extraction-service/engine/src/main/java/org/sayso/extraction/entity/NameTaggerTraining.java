package org.sayso.extraction.entity;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.sayso.extraction.lexicon.NameType;
import org.sayso.extraction.model.ModelFile;
import org.sayso.extraction.model.Weights;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Hashing;
import org.sayso.extraction.token.Word;
import org.sayso.extraction.training.AnnotatedNames;

/** Teaches the name tagger from documents another pipeline has labelled. */
public final class NameTaggerTraining {

    private static final int BITS = 23;
    /** Their weights are averaged: where one ends depends on the order it learned in. */
    private static final int RUNS = 5;
    private static final int SEEN = 3;
    private static final float FLOOR = 0.001f;
    /** The teacher of the labelled documents sees more organisations than there are: what the begin of one loses. */
    private static final float ORGANIZATION_HANDICAP = 0.35f;
    private static final byte UNKNOWN = -1;

    /**
     * A document and the right labels.
     *
     * @param labels one a token, {@link #UNKNOWN} where nobody knows
     * @param weight how many times a document's worth it counts
     */
    public record Lesson(TaggedTokens tokens, byte[] labels, int weight) {

        /** @param names the teacher's label of each token as its files write it, "O" outside names, empty where the teacher cut the text in another way */
        public static Lesson silver(TaggedTokens tokens, List<String> names) {
            var labels = new byte[names.size()];
            for (int i = 0; i < labels.length; i++) {
                int begin = begin(names.get(i));
                boolean goesOn = i > 0 && begin == begin(names.get(i - 1));
                labels[i] = (byte) (names.get(i).isEmpty() ? UNKNOWN : begin == NameLabel.OUTSIDE ? begin : goesOn ? NameLabel.inside(begin) : begin);
            }
            return new Lesson(tokens, labels, 1);
        }

        /** Buildings and streets are places to the tagger: the gazetteer tells them apart later. A token that only part of a name covers is unknown. */
        public static Lesson marked(TaggedTokens tokens, List<AnnotatedNames.Name> names, int weight) {
            var labels = new byte[tokens.size()];
            int i = 0;
            for (var name : names) {
                int label = NameLabel.begin(name.type() == NameType.FACILITY ? NameType.PLACE : name.type());
                while (i < labels.length && tokens.tokens().end(i) <= name.start()) {
                    i++;
                }
                while (i < labels.length && tokens.tokens().start(i) < name.end()) {
                    boolean whole = tokens.tokens().start(i) >= name.start() && tokens.tokens().end(i) <= name.end();
                    labels[i] = (byte) (whole ? label : UNKNOWN);
                    label = NameLabel.inside(label);
                    i++;
                }
            }
            return new Lesson(tokens, labels, weight);
        }
    }

    private NameTaggerTraining() {}

    /**
     * Learns and writes the model under the folder of the engine's resources.
     *
     * @param words a list of English words; those with a capital do not count
     */
    public static void train(List<Lesson> lessons, List<String> words, Path resources) throws IOException {
        var common = commonWords(lessons, words);
        writeWords(common, resources.resolve(NameLexicon.COMMON_WORDS));
        var proper = properWords(words);
        writeWords(proper, resources.resolve(NameLexicon.PROPER_WORDS));
        var lexicon = NameLexicon.load(List.of(), CommonWords.of(common), CommonWords.of(proper));
        var islands = new ArrayList<NameField.Island>();
        for (var lesson : lessons) {
            islands(lesson, lexicon, islands);
        }
        var weights = new Weights(BITS, NameTagger.STRIDE);
        for (int run = 0; run < RUNS; run++) {
            var one = new Weights(BITS, NameTagger.STRIDE);
            NameField.learn(islands, one, new Random(23 + run));
            weights.add(one);
        }
        weights.scale(1f / RUNS);
        weights.move(weights.cell(NameFeatures.always()) + NameLabel.begin(NameType.ORGANIZATION), -ORGANIZATION_HANDICAP);
        var file = resources.resolve(NameTagger.MODEL);
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            ModelFile.write(out, Map.of("names", weights.compact(FLOOR)));
        }
    }

    /** Hashes of the words that stand in lower case in at least three documents, and of the listed ones. */
    private static int[] commonWords(List<Lesson> lessons, List<String> words) {
        var documents = new HashMap<Integer, Integer>();
        for (var lesson : lessons) {
            var seen = new HashSet<Integer>();
            for (int i = 0; i < lesson.tokens().size(); i++) {
                if (lesson.tokens().word(i).shape() == Word.Shape.LOWER && seen.add(lesson.tokens().word(i).hash())) {
                    documents.merge(lesson.tokens().word(i).hash(), 1, Integer::sum);
                }
            }
        }
        var seen = documents.entrySet().stream().filter(word -> word.getValue() >= SEEN).mapToInt(Map.Entry::getKey);
        var listed = words.stream().filter(word -> word.indexOf('\'') < 0 && word.equals(word.toLowerCase(Locale.ROOT))).mapToInt(Hashing::of);
        return IntStream.concat(seen, listed).distinct().sorted().toArray();
    }

    /** Hashes of the listed words that have a capital first. */
    private static int[] properWords(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty() && word.indexOf('\'') < 0 && Character.isUpperCase(word.charAt(0)) && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT)))
                .mapToInt(word -> Hashing.of(word.toLowerCase(Locale.ROOT))).distinct().sorted().toArray();
    }

    private static void writeWords(int[] hashes, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(hashes.length);
            for (int hash : hashes) {
                out.writeInt(hash);
            }
        }
    }

    private static void islands(Lesson lesson, NameLexicon lexicon, List<NameField.Island> all) {
        var tokens = lesson.tokens();
        var gold = lesson.labels();
        var features = new NameFeatures(tokens, lexicon);
        var blindFeatures = features.blind();
        for (int s = 0; s < tokens.sentences().count(); s++) {
            int first = tokens.sentences().first(s);
            int end = tokens.sentences().end(s);
            int i = first;
            while (i < end) {
                if (!features.candidate(i)) {
                    i++;
                    continue;
                }
                int to = NameTagger.island(features, i, end);
                var hashes = new int[to - i][];
                var blind = new int[to - i][];
                boolean known = true;
                for (int k = i; k < to; k++) {
                    hashes[k - i] = features.of(k, first, end).copy();
                    blind[k - i] = blindFeatures.of(k, first, end).copy();
                    known &= gold[k] != UNKNOWN;
                }
                if (known) {
                    var island = new NameField.Island(hashes, blind, legal(Arrays.copyOfRange(gold, i, to)));
                    for (int w = 0; w < lesson.weight(); w++) {
                        all.add(island);
                    }
                }
                i = to;
            }
        }
    }

    /** An island may begin inside a name of the teacher's: its first token then begins it. */
    private static byte[] legal(byte[] labels) {
        int before = NameLabel.OUTSIDE;
        for (int k = 0; k < labels.length; k++) {
            if (!NameLabel.mayFollow(before, labels[k])) {
                labels[k]--;
            }
            before = labels[k];
        }
        return labels;
    }

    private static int begin(String name) {
        return switch (name) {
            case "PERSON" -> NameLabel.begin(NameType.PERSON);
            case "ORGANIZATION" -> NameLabel.begin(NameType.ORGANIZATION);
            case "LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE" -> NameLabel.begin(NameType.PLACE);
            case "NATIONALITY", "RELIGION", "IDEOLOGY" -> NameLabel.begin(NameType.NATIONALITY);
            case "MISC" -> NameLabel.begin(null);
            default -> NameLabel.OUTSIDE;
        };
    }
}
