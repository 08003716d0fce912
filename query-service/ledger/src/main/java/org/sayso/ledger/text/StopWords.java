package org.sayso.ledger.text;

import java.util.Set;

/** English words that carry no matter. */
public final class StopWords {

    private static final Set<String> WORDS = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "but", "that", "it", "its", "is", "was", "were", "be", "been", "are", "am", "he",
            "she", "they", "his", "her", "hers", "their", "theirs", "him", "them", "i", "we", "you", "my", "our", "your", "me", "us", "had", "has", "have", "having",
            "with", "from", "as", "this", "these", "those", "there", "here", "who", "whom", "which", "what", "when", "would", "could", "should", "will", "shall", "can",
            "may", "might", "do", "does", "did", "said", "say", "says", "told", "tell", "than", "then", "so", "if", "about", "into", "out", "up", "over", "after",
            "before", "also", "just", "now", "being", "where", "while", "because", "any", "some", "such", "own", "other", "too", "very", "s", "t", "itself", "himself",
            "herself", "themselves", "however", "whether", "added", "according", "how", "why", "only", "still", "yet", "again", "both", "each", "all", "more", "most");

    private StopWords() {}

    public static boolean isStop(String lower) {
        return WORDS.contains(lower);
    }
}
