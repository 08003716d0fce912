package org.sayso.extraction.attribution;

import java.util.List;
import org.sayso.extraction.quote.QuoteScanner;
import org.sayso.extraction.quote.Quotations;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** A document laid out in columns for the attribution models: one number a token for each thing their features ask for. */
final class Reading {

    final TaggedTokens tokens;
    final Quotations quotations;
    final int size;
    final int[] lemma;
    final int[] lower;
    final int[] form;
    final int[] tag;
    final int[] shape;
    /** Which kind of act of speech or thought the word tells of ({@link Acts}). */
    final int[] act;
    final int[] sentence;
    final int[] paragraph;
    final byte[] quote;
    final int[] quotation;
    final boolean[] word;
    final boolean[] comma;
    private final boolean[] colon;
    /** Probability that the token is a cue's anchor, filled in by the cue model. */
    final double[] cue;

    // Running counts: of things before token i.
    final int[] commas;
    final int[] verbs;
    final int[] words;
    final int[] marks;
    final int[] breaks;
    final int[] linkers;
    final int[] nouns;
    final List<Turns.Turn> turns;
    /** For each sentence that begins with a turn's label, the first token behind the colon; 0 for the others. */
    private final int[] spoken;
    /** Of anchors likelier than not; filled in after {@link #cue}. */
    final int[] cues;

    private static final Acts ACTS = Acts.load();

    Reading(TaggedTokens tokens) {
        this.tokens = tokens;
        this.quotations = QuoteScanner.scan(tokens.tokens());
        this.size = tokens.size();
        lemma = new int[size];
        lower = new int[size];
        form = new int[size];
        tag = new int[size];
        shape = new int[size];
        act = new int[size];
        sentence = new int[size];
        paragraph = new int[size];
        quote = new byte[size];
        quotation = new int[size];
        word = new boolean[size];
        comma = new boolean[size];
        colon = new boolean[size];
        cue = new double[size];
        commas = new int[size + 1];
        verbs = new int[size + 1];
        words = new int[size + 1];
        marks = new int[size + 1];
        breaks = new int[size + 1];
        linkers = new int[size + 1];
        nouns = new int[size + 1];
        cues = new int[size + 1];
        for (int i = 0; i < size; i++) {
            var w = tokens.word(i);
            var t = tokens.tag(i);
            lemma[i] = w.lemmaHash(t);
            lower[i] = w.hash();
            form[i] = w.formHash();
            tag[i] = t.ordinal();
            shape[i] = w.shape().ordinal();
            act[i] = ACTS.of(w, t);
            sentence[i] = tokens.sentence(i);
            paragraph[i] = tokens.tokens().paragraph(i);
            quote[i] = (byte) quotations.state(i);
            // Whatever a mark looks like, what it does is the same.
            if (quote[i] == Quotations.OPENING || quote[i] == Quotations.CLOSING) {
                t = quote[i] == Quotations.OPENING ? Tag.OPEN_QUOTE : Tag.CLOSE_QUOTE;
                lemma[i] = t.ordinal();
                lower[i] = lemma[i];
                tag[i] = lemma[i];
            }
            quotation[i] = quotations.number(i);
            word[i] = w.isWord();
            comma[i] = t == Tag.COMMA;
            colon[i] = w.form().length() == 1 && w.form().charAt(0) == ':';
            commas[i + 1] = commas[i] + (comma[i] ? 1 : 0);
            verbs[i + 1] = verbs[i] + (t.isVerb() || t == Tag.MD ? 1 : 0);
            words[i + 1] = words[i] + (word[i] ? 1 : 0);
            marks[i + 1] = marks[i] + (quote[i] >= Quotations.OPENING ? 1 : 0);
            breaks[i + 1] = breaks[i] + (t == Tag.COLON ? 1 : 0);
            linkers[i + 1] = linkers[i] + (t == Tag.IN || t == Tag.WP || t == Tag.WDT || t == Tag.WRB ? 1 : 0);
            nouns[i + 1] = nouns[i] + (t.isNoun() || t.kind() == Tag.Kind.PRONOUN ? 1 : 0);
        }
        turns = Turns.of(this);
        spoken = new int[sentenceCount()];
        turns.forEach(turn -> spoken[sentence[turn.colon()]] = turn.colon() + 1);
    }

    /** The first token of what an anchor's source and content are looked for in: the sentence, or in a turn what stands behind its label. */
    int from(int anchor) {
        int s = sentence[anchor];
        return spoken[s] > 0 && anchor >= spoken[s] ? spoken[s] : first(s);
    }

    void countCues() {
        for (int i = 0; i < size; i++) {
            cues[i + 1] = cues[i] + (cue[i] > 0.4 ? 1 : 0);
        }
    }

    int first(int s) {
        return tokens.sentences().first(s);
    }

    int end(int s) {
        return tokens.sentences().end(s);
    }

    int sentenceCount() {
        return tokens.sentences().count();
    }

    boolean isVerb(int i) {
        return Tag.of(tag[i]).isVerb();
    }

    boolean isNominal(int i) {
        var t = Tag.of(tag[i]);
        return t.isNoun() || t.kind() == Tag.Kind.PRONOUN;
    }

    boolean isColon(int i) {
        return colon[i];
    }
}
