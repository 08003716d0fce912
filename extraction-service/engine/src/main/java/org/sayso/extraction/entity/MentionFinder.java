package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import org.sayso.extraction.tag.TaggedTokens;

/** Finds the names of a document, in order, not overlapping. */
final class MentionFinder {

    private final NameLexicon lexicon;
    private final NameTagger tagger;

    MentionFinder(NameLexicon lexicon, NameTagger tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
    }

    List<Mention> find(TaggedTokens tokens) {
        var labels = tagger.tag(tokens);
        var found = new ArrayList<Mention>();
        int i = 0;
        while (i < labels.length) {
            if (!NameLabel.begins(labels[i])) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < labels.length && labels[end] == NameLabel.inside(labels[i])) {
                end++;
            }
            var type = NameLabel.type(labels[i]);
            if (type != null) {
                found.add(new Mention(i, end, type));
            }
            i = end;
        }
        return found;
    }
}
