package org.sayso.ledger.archive;

/**
 * Two documents that report one event, as far as the two of them alone can tell.
 *
 * @param a the lesser document id
 * @param b the greater
 * @param weight 0 to 1
 */
public record Link(String a, String b, double weight) {

    public Link {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("a link's ends in order and different: " + a + ", " + b);
        }
    }
}
