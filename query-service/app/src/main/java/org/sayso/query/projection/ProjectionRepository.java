package org.sayso.query.projection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class ProjectionRepository implements PanacheRepositoryBase<StoredProjection, Boolean> {

    StoredProjection now() {
        return findById(true);
    }

    /** As it stands, and stands until this transaction ends: a rebuild waits. */
    StoredProjection held() {
        return findById(true, LockModeType.PESSIMISTIC_READ);
    }

    /** Empties the read side; see the migration. */
    long rebuild() {
        return (Long) getEntityManager().createNativeQuery("SELECT rebuild_read_side()", Long.class).getSingleResult();
    }
}
