package org.sayso.query.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.StoryRow;

/** Stories' entries. */
@ApplicationScoped
class StoryRepository implements PanacheRepositoryBase<StoredStory, StoredStory.Key> {

    private static final String ORDER = " order by endsAt desc, key.id";

    Optional<StoredStory> under(String workspace, String id) {
        return findByIdOptional(new StoredStory.Key(workspace, id));
    }

    /** The newest first, from behind an entry on. */
    List<StoredStory> newest(String workspace, @Nullable StoryRow after, int limit) {
        var query = after == null
                ? find("key.workspace = ?1" + ORDER, workspace)
                : find("key.workspace = ?1 and endsAt <= ?2 and (endsAt < ?2 or key.id > ?3)" + ORDER, workspace, after.to(), after.id());
        return query.range(0, limit - 1).list();
    }
}
