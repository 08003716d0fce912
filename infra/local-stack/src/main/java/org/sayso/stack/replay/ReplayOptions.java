package org.sayso.stack.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Topics;

/**
 * Which dead letters, and how fast.
 *
 * @param topics dead-letter topics to read
 * @param cause words the cause must hold
 * @param rate letters a second
 * @param dryRun only show them
 */
record ReplayOptions(
        List<String> topics,
        @Nullable String workspace,
        @Nullable String document,
        @Nullable String cause,
        @Nullable Instant since,
        int rate,
        int limit,
        boolean dryRun) {

    static final String HELP = """
            Usage: ./sayso replay [OPTIONS]
            Sends dead letters back to the topic they came from, once their cause is mended. Of several letters about one document only the
            newest goes. Sending one twice is harmless: a document's highest revision counts.
              --from NAME        documents, extractions or all (default: all)
              --workspace NAME   only letters of this workspace
              --document ID      only letters about this document
              --cause WORDS      only letters whose cause holds these words
              --since TIME       only letters that died since, as 2026-03-04T18:00:00Z
              --rate N           letters a second (default: 50)
              --limit N          at most so many
              --dry-run          show what would be sent and send nothing
            """;

    static final class WrongOption extends Exception {

        private static final long serialVersionUID = 1L;

        WrongOption(String message) {
            super(message);
        }
    }

    static ReplayOptions parse(List<String> arguments) throws WrongOption {
        var topics = List.of(Topics.DOCUMENTS_DEAD, Topics.EXTRACTIONS_DEAD);
        String workspace = null;
        String document = null;
        String cause = null;
        Instant since = null;
        int rate = 50;
        int limit = Integer.MAX_VALUE;
        boolean dryRun = false;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--from" -> topics = topics(value(word, words));
                case "--workspace" -> workspace = value(word, words);
                case "--document" -> document = value(word, words);
                case "--cause" -> cause = value(word, words);
                case "--since" -> since = time(value(word, words));
                case "--rate" -> rate = count(word, value(word, words));
                case "--limit" -> limit = count(word, value(word, words));
                case "--dry-run" -> dryRun = true;
                default -> throw new WrongOption("there is no option " + word);
            }
        }
        return new ReplayOptions(topics, workspace, document, cause, since, rate, limit, dryRun);
    }

    boolean wants(DeadLetter letter) {
        return (workspace == null || workspace.equals(letter.workspace()))
                && (document == null || document.equals(letter.document()))
                && (cause == null || letter.cause().contains(cause))
                && (since == null || !letter.died().isBefore(since));
    }

    private static List<String> topics(String name) throws WrongOption {
        return switch (name) {
            case "documents" -> List.of(Topics.DOCUMENTS_DEAD);
            case "extractions" -> List.of(Topics.EXTRACTIONS_DEAD);
            case "all" -> List.of(Topics.DOCUMENTS_DEAD, Topics.EXTRACTIONS_DEAD);
            default -> throw new WrongOption("--from takes documents, extractions or all, not " + name);
        };
    }

    private static String value(String option, Iterator<String> words) throws WrongOption {
        if (!words.hasNext()) {
            throw new WrongOption(option + " needs a value");
        }
        return words.next();
    }

    private static Instant time(String value) throws WrongOption {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new WrongOption("--since takes a time such as 2026-03-04T18:00:00Z, not " + value);
        }
    }

    private static int count(String option, String value) throws WrongOption {
        try {
            int count = Integer.parseInt(value);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new WrongOption(option + " takes a number above 0, not " + value);
    }
}
