package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.model.ModelFile;
import org.sayso.extraction.quote.Quotations;

/** The four models in their order: cue, spans, continuation, rescoring. */
final class AttributionModels {

    static final String FILE = "attribution/english.model";
    /** A word likelier than this to be a cue is tried. */
    static final double TRY = 0.25;
    /** A word likelier than this is a cue of something: where its content is not plain, the best there is must do. */
    private static final double SURE = 0.3;

    private final CueJudge cues;
    private final SpanTagger spans;
    private final Continuation continuation;
    private final Rescoring rescoring;

    AttributionModels(LinearModel cue, LinearModel spans, LinearModel continuation, LinearModel rescoring) {
        this.cues = new CueJudge(cue);
        this.spans = new SpanTagger(spans);
        this.continuation = new Continuation(continuation);
        this.rescoring = new Rescoring(rescoring);
    }

    static AttributionModels load() {
        var file = ModelFile.load(FILE);
        return new AttributionModels(file.part("cue"), file.part("spans"), file.part("continuation"), file.part("rescoring"));
    }

    static Map<String, LinearModel> parts(LinearModel cue, LinearModel spans, LinearModel continuation, LinearModel rescoring) {
        var parts = new java.util.LinkedHashMap<String, LinearModel>();
        parts.put("cue", cue);
        parts.put("spans", spans);
        parts.put("continuation", continuation);
        parts.put("rescoring", rescoring);
        return parts;
    }

    List<Candidate> find(Reading r) {
        cues.judge(r);
        var all = candidates(r, spans, continuation);
        var kept = Turns.with(r, rescoring.choose(r, all));
        var revived = LooseQuotations.revived(r, all, kept);
        if (revived.isEmpty()) {
            return kept;
        }
        revived.addAll(kept);
        return Rescoring.distinct(r, revived);
    }

    static List<Candidate> candidates(Reading r, SpanTagger spans, Continuation continuation) {
        var candidates = new ArrayList<Candidate>();
        var run = spans.over(r);
        for (int i = 0; i < r.size; i++) {
            if (r.cue[i] >= TRY) {
                var candidate = run.tag(i);
                continuation.extend(r, candidate);
                trim(r, candidate.content);
                if (Candidate.words(r, candidate.content) == 0 && r.cue[i] >= SURE) {
                    candidate = run.tagWithContent(i);
                    continuation.extend(r, candidate);
                    trim(r, candidate.content);
                }
                if (Candidate.words(r, candidate.content) > 0) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    /** Takes edge punctuation, but no quotation marks, off each stretch. */
    static void trim(Reading r, TokenSet set) {
        int from = set.nextSetBit(0);
        while (from >= 0) {
            int end = set.nextClearBit(from);
            int low = from;
            int high = end - 1;
            while (low <= high && !r.word[low] && r.quote[low] < Quotations.OPENING) {
                set.clear(low++);
            }
            while (high >= low && !r.word[high] && r.quote[high] < Quotations.OPENING) {
                set.clear(high--);
            }
            from = set.nextSetBit(end);
        }
    }
}
