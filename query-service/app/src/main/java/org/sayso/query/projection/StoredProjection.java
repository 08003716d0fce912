package org.sayso.query.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The rebuild the rows stem from: one row. It is raised by the database's own function, together with what it empties. */
@Entity
@Immutable
@Table(name = "projection")
class StoredProjection {

    @Id
    boolean one;

    long epoch;
    Instant since;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredProjection() {}
}
