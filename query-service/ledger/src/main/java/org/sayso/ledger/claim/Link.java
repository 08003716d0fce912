package org.sayso.ledger.claim;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.utterance.Statement;

/**
 * Words of one speaker against words of another.
 *
 * @param claim the side that puts the matter forward
 * @param denial the side that speaks against it
 * @param likelihood that the two cannot both hold
 */
record Link(Side claim, Side denial, double likelihood) {

    /** The likelihood of what a rule says. */
    static final double CERTAIN = 1;

    /**
     * What of a statement is meant.
     *
     * @param start code point in its report
     * @param end exclusive
     * @param words its telling words
     */
    record Side(Statement statement, int start, int end, TermBag words) {

        static Side of(Statement statement) {
            return new Side(statement, statement.start(), statement.end(), statement.gist());
        }

        /** The sentence of a statement that tells most of what is meant; all of it where none tells anything of that. */
        static Side of(Statement statement, TermBag meant) {
            return Clause.of(new Reading(statement, Stances.of(statement), false)).stream()
                    .filter(clause -> clause.gist().shared(meant) > 0)
                    .max(Comparator.comparingDouble((Clause clause) -> clause.gist().shared(meant)).thenComparing(clause -> -clause.start()))
                    .map(Side::of)
                    .orElseGet(() -> of(statement));
        }

        /** By its place alone. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Side side && statement.index() == side.statement.index() && start == side.start && end == side.end;
        }

        @Override
        public int hashCode() {
            return Objects.hash(statement.index(), start, end);
        }

        String text() {
            return statement.report().covered(start, end);
        }

        static Side of(Clause clause) {
            return new Side(clause.statement(), clause.start(), clause.end(), clause.gist());
        }
    }

    /** The sides changed. */
    Link turned() {
        return new Link(denial, claim, likelihood);
    }

    boolean inOne() {
        return claim.statement().report() == denial.statement().report();
    }
}
