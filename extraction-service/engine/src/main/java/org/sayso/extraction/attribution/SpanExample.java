package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;

/** A cue's sentence as the span tagger learns it: each token's features, its kind and its right label. */
record SpanExample(int[][] features, int[] kinds, int[] labels) {

    static List<SpanExample> of(Annotated document) {
        var examples = new ArrayList<SpanExample>();
        for (var gold : document.gold) {
            var features = new SpanFeatures(document.reading, gold.anchor());
            int first = features.first();
            int n = features.end() - first;
            var example = new SpanExample(new int[n][], new int[n], new int[n]);
            for (int k = 0; k < n; k++) {
                int i = first + k;
                example.features[k] = features.of(i).copy();
                example.kinds[k] = features.kind(i);
                int before = k == 0 ? SpanTagger.OUTSIDE : example.labels[k - 1];
                if (gold.content().get(i)) {
                    example.labels[k] = before >= SpanTagger.CONTENT_BEGIN ? SpanTagger.CONTENT : SpanTagger.CONTENT_BEGIN;
                } else if (gold.source().get(i)) {
                    example.labels[k] = before == SpanTagger.SOURCE_BEGIN || before == SpanTagger.SOURCE ? SpanTagger.SOURCE : SpanTagger.SOURCE_BEGIN;
                }
            }
            examples.add(example);
        }
        return examples;
    }
}
