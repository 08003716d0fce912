package org.sayso.query.projection;

import java.util.List;

/** Where changes become rows. */
interface ReadSide {

    /**
     * Applies all changes in one transaction. Doing so again, or in another order, leads to the same rows.
     *
     * @param workspace the workspace every change belongs to
     * @throws RuntimeException when none of them was applied
     */
    void apply(String workspace, List<Change> changes);
}
