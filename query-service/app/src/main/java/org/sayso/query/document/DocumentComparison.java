package org.sayso.query.document;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.dossier.ReadingChanges;
import org.sayso.query.archive.FormerReadingRepository;
import org.sayso.query.archive.PostgresArchive;
import org.sayso.query.document.DocumentChanges.Comparison;
import org.sayso.query.document.DocumentChanges.Found;
import org.sayso.query.document.DocumentChanges.Side;

/** Sets a document beside the version before it, and beside what an earlier engine found in it. */
@Singleton
final class DocumentComparison {

    private final PostgresArchive archive;
    private final FormerReadingRepository former;

    DocumentComparison(PostgresArchive archive, FormerReadingRepository former) {
        this.archive = archive;
        this.former = former;
    }

    private record Standing(ExtractionMessage message, @Nullable ExtractionMessage before) {}

    /** Empty for a document unknown or taken down. */
    Optional<DocumentChanges> of(String workspace, String id) {
        return archive.read(workspace, reader -> Optional.ofNullable(reader.messages(List.of(id)).get(id)).map(message -> new Standing(message, before(reader, message))))
                .map(standing -> new DocumentChanges(
                        id,
                        standing.before() == null ? null : compare(standing.before(), standing.message()),
                        former.of(workspace, id).map(reading -> compare(reading, standing.message())).orElse(null)));
    }

    /** The latest version before this one that still stands. */
    private static @Nullable ExtractionMessage before(ArchiveReader reader, ExtractionMessage message) {
        var card = reader.cards(List.of(message.extraction().documentId())).get(message.extraction().documentId());
        if (card == null || card.address() == null) {
            return null;
        }
        var versions = reader.cardsAt(List.of(card.address())).stream().filter(other -> !other.takenDown()).map(other -> other.documentId()).toList();
        return reader.messages(versions).values().stream()
                .filter(other -> other.source().version() < message.source().version())
                .max(Comparator.comparingInt(other -> other.source().version()))
                .orElse(null);
    }

    private static Comparison compare(ExtractionMessage before, ExtractionMessage after) {
        var changes = Ledger.rereading(before.extraction(), after.extraction());
        // The side that permits less decides how much of either is shown.
        var length = Math.min(DisplayedText.longest(before), DisplayedText.longest(after));
        return new Comparison(
                side(before),
                side(after),
                found(changes.attributions(), length),
                found(changes.quantities(), length),
                found(changes.entities(), length),
                found(changes.events(), length));
    }

    private static Side side(ExtractionMessage message) {
        return new Side(message.extraction().documentId(), message.source().version(), message.extraction().pipeline());
    }

    private static <T> Found<T> found(ReadingChanges.Difference<T> difference, int length) {
        return new Found<>(cut(difference.added(), length), cut(difference.dropped(), length), cut(difference.changed(), length));
    }

    private static <T> List<T> cut(List<T> findings, int length) {
        return findings.stream().map(finding -> DisplayedText.cut(finding, length)).toList();
    }
}
