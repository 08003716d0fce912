package org.sayso.query.rebuild;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.sayso.query.projection.Positions;

/**
 * Empties the read side and raises its epoch, in one transaction; every projector of the group sees the new epoch within a second and reads the topic from its
 * beginning. Operators' judgements stay: they are the one thing here that no topic holds.
 */
@Singleton
public final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final Positions positions;

    Rebuild(Positions positions) {
        this.positions = positions;
    }

    /** @return the new epoch */
    long begin(String by) {
        var epoch = positions.rebuild();
        LOG.infof("rebuild asked for by %s: epoch %d", by, epoch);
        return epoch;
    }

    Positions.Projection state() {
        return positions.state();
    }
}
