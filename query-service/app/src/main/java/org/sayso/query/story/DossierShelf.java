package org.sayso.query.story;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.archive.StoryRow;
import org.sayso.query.archive.Judgements;

/**
 * Dossiers as they stand, each with the tag that changes when it does. A dossier is a pure function of its story's documents and the workspace's judgements, so
 * one that was made for a story's revision stays right for it; the last ones used are kept at hand.
 */
@Singleton
public final class DossierShelf {

    private static final int KEPT = 32;

    private final Ledger ledger;
    private final Judgements judgements;
    private final DisplayRights rights;
    private final String release;
    private final Map<String, Dossier> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dossier> eldest) {
            return size() > KEPT;
        }
    };

    DossierShelf(Ledger ledger, Judgements judgements, DisplayRights rights, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.ledger = ledger;
        this.judgements = judgements;
        this.rights = rights;
        this.release = release;
    }

    /**
     * @param tag an entity tag without quotes: story, its revision, the judgements, the moment and this service's release
     * @param story the story, under the id it bears now
     */
    public record Standing(String tag, StoryRow story) {}

    /** The story under an id it bears or once bore. */
    public Optional<Standing> standing(String workspace, String storyId, @Nullable Instant asKnownAt) {
        return ledger.story(workspace, storyId).map(story -> {
            var decided = Integer.toHexString(judgements.of(workspace).hashCode());
            var moment = asKnownAt == null ? "now" : Long.toString(asKnownAt.getEpochSecond(), 36) + "." + Integer.toString(asKnownAt.getNano(), 36);
            return new Standing(story.id() + "-" + story.revision() + "-" + decided + "-" + moment + "-" + release, story);
        });
    }

    /** The dossier a {@link Standing} is about; empty when nothing was known at that moment. */
    public Optional<Dossier> dossier(String workspace, Standing standing, @Nullable Instant asKnownAt) {
        var key = workspace + " " + standing.tag();
        synchronized (kept) {
            var found = kept.get(key);
            if (found != null) {
                return Optional.of(found);
            }
        }
        var made = ledger.dossier(workspace, standing.story().id(), asKnownAt).map(dossier -> rights.apply(workspace, dossier));
        made.ifPresent(dossier -> {
            synchronized (kept) {
                kept.put(key, dossier);
            }
        });
        return made;
    }
}
