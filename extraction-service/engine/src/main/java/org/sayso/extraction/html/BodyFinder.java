package org.sayso.extraction.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.segment.LineLexicon;
import org.sayso.extraction.segment.SegmentKind;

/**
 * Which blocks of a page are the article. Each block is worth its characters, counted against the article where it is mostly links, too
 * short for prose or named as junk; the smallest element that holds nearly all that speaks for it is the article's root, and within
 * the root junk is left out again.
 */
final class BodyFinder {

    private static final double KEEPS = 0.9;
    private static final double WHOLE = 0.6;
    private static final double NAMED = 0.2;
    private static final LineLexicon PHRASES = LineLexicon.english();

    private final Page page;
    private final double[] good;
    private final double[] bad;
    private final boolean[] junkBox;

    private BodyFinder(Page page) {
        this.page = page;
        this.good = new double[page.boxes.size()];
        this.bad = new double[page.boxes.size()];
        this.junkBox = new boolean[page.boxes.size()];
    }

    static List<Block> find(Page page, PageFacts facts) {
        if (page.blocks.isEmpty() || page.boxes.isEmpty()) {
            return List.of();
        }
        BodyFinder finder = new BodyFinder(page);
        finder.markJunk(0, page.boxes.size());
        finder.markTeasers();
        finder.weigh();
        int root = finder.root();
        List<Block> found = finder.within(root, facts.title());
        List<Block> declared = facts.articleBody() == null ? List.of() : finder.declared(new DeclaredText(facts.articleBody()), found);
        return declared.isEmpty() ? found : declared;
    }

    /** The blocks that stand in the text the page declares, if that text is whole and is to be found among the blocks. */
    private List<Block> declared(DeclaredText text, List<Block> found) {
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int words = 0;
        for (Block block : page.blocks) {
            if (block.parent >= 0 && text.share(block.text) >= 0.5 && seen.add(block.text.toString())) {
                kept.add(block);
                words += DeclaredText.count(block.text);
            }
        }
        int ruled = 0;
        for (Block block : found) {
            ruled += DeclaredText.count(block.text);
        }
        boolean whole = words >= 0.8 * text.words() && words >= 0.7 * ruled && words >= 40;
        return whole ? kept : List.of();
    }

    /** Rows of like elements that each hold a linked title and a line or two: lists of other articles. */
    private void markTeasers() {
        int size = page.boxes.size();
        int[] proses = new int[size];
        int[] proseChars = new int[size];
        int[] linked = new int[size];
        for (Block block : page.blocks) {
            if (block.parent >= 0) {
                boolean link = block.linkShare() > 0.8 && block.chars() >= 15;
                linked[block.parent] += link ? 1 : 0;
                if (!link && block.chars() >= 40) {
                    proses[block.parent]++;
                    proseChars[block.parent] += block.chars();
                }
            }
        }
        for (int i = size - 1; i > 0; i--) {
            int parent = page.boxes.get(i).parent;
            if (parent >= 0) {
                proses[parent] += proses[i];
                proseChars[parent] += proseChars[i];
                linked[parent] += linked[i];
            }
        }
        Map<String, Integer> like = new HashMap<>();
        boolean[] teaser = new boolean[size];
        for (int i = 1; i < size; i++) {
            teaser[i] = linked[i] >= 1 && linked[i] <= 3 && proses[i] <= 2 && proseChars[i] < 600 && !page.boxes.get(i).element.normalName().equals("p");
            if (teaser[i]) {
                like.merge(kin(i), 1, Integer::sum);
            }
        }
        for (int i = 1; i < size; i++) {
            int parent = page.boxes.get(i).parent;
            junkBox[i] |= parent >= 0 && junkBox[parent] || teaser[i] && like.get(kin(i)) >= 3;
        }
    }

    private String kin(int box) {
        Page.Box one = page.boxes.get(box);
        return one.parent + one.element.normalName() + one.element.className();
    }

    /** Elements named as junk, or of a junk tag, unless most of the page's prose stands in them. */
    private void markJunk(int from, int to) {
        double[] prose = new double[page.boxes.size()];
        double all = 0;
        for (Block block : page.blocks) {
            if (block.parent >= 0) {
                double worth = prose(block);
                prose[block.parent] += worth;
                all += worth;
            }
        }
        for (int i = page.boxes.size() - 1; i > 0; i--) {
            if (page.boxes.get(i).parent >= 0) {
                prose[page.boxes.get(i).parent] += prose[i];
            }
        }
        for (int i = from; i < to; i++) {
            Page.Box box = page.boxes.get(i);
            boolean inherited = box.parent >= 0 && junkBox[box.parent];
            junkBox[i] = inherited || isJunk(box) && prose[i] < WHOLE * all;
        }
    }

    private static boolean isJunk(Page.Box box) {
        return switch (box.element.normalName()) {
            case "nav", "footer", "aside", "figcaption", "figure", "caption" -> true;
            case "body", "html" -> false;
            default -> box.hint == Hints.Verdict.JUNK;
        };
    }

    private static double prose(Block block) {
        int chars = block.chars();
        if (block.linkShare() > 0.5 || block.heading() || block.tag.equals("figcaption")) {
            return 0;
        }
        if (chars >= 80 || block.endsSentence() && chars >= 30) {
            return chars * (1 - block.linkShare());
        }
        return 0;
    }

    private void weigh() {
        for (Block block : page.blocks) {
            if (block.parent < 0) {
                continue;
            }
            double worth = junkBox[block.parent] ? 0 : prose(block);
            good[block.parent] += worth;
            if (worth == 0) {
                bad[block.parent] += Math.min(block.chars(), 200);
            }
        }
        for (int i = page.boxes.size() - 1; i > 0; i--) {
            int parent = page.boxes.get(i).parent;
            if (parent >= 0) {
                good[parent] += good[i];
                bad[parent] += bad[i];
            }
        }
    }

    /** The one element named as the article's body, where there is one and no more. */
    private int named() {
        int found = -1;
        double all = good[0];
        for (int i = 0; i < page.boxes.size(); i++) {
            if (page.boxes.get(i).hint == Hints.Verdict.BODY && !junkBox[i] && good[i] > 0.05 * all) {
                if (found >= 0 && i >= page.boxes.get(found).end) {
                    return -1;
                }
                found = found < 0 ? i : found;
            }
        }
        return found >= 0 && good[found] >= NAMED * all && good[found] >= 300 ? found : -1;
    }

    private int root() {
        int named = named();
        if (named >= 0) {
            return named;
        }
        int best = 0;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < page.boxes.size(); i++) {
            double gain = good[i] - 0.5 * bad[i] + (page.boxes.get(i).hint == Hints.Verdict.BODY ? 0.2 * good[i] : 0);
            if (!junkBox[i] && gain > bestGain) {
                best = i;
                bestGain = gain;
            }
        }
        // Down again to the smallest element that loses next to nothing.
        int at = best;
        double floor = KEEPS * good[best];
        for (int i = best + 1; i < page.boxes.get(best).end; i++) {
            if (page.boxes.get(i).parent == at && !junkBox[i] && good[i] >= floor) {
                at = i;
            }
        }
        return at;
    }

    private List<Block> within(int root, @Nullable String title) {
        Page.Box box = page.boxes.get(root);
        List<Block> kept = new ArrayList<>();
        for (int i = afterTitle(box); i < box.endBlock; i++) {
            Block block = page.blocks.get(i);
            if (keep(block, root, title)) {
                kept.add(block);
            }
        }
        boolean prose = proseIn(kept);
        while (!kept.isEmpty() && (kept.getLast().heading() || prose && isScrap(kept.getLast()))) {
            kept.removeLast();
        }
        int first = 0;
        while (first < kept.size() && prose && isScrap(kept.get(first))) {
            first++;
        }
        return kept.subList(first, kept.size());
    }

    /** What stands above the first heading of the first rank is no part of the article, unless it is much. */
    private int afterTitle(Page.Box box) {
        double above = 0;
        for (int i = box.firstBlock; i < box.endBlock; i++) {
            Block block = page.blocks.get(i);
            if (block.tag.equals("h1") && block.parent >= 0 && !junkBox[block.parent]) {
                return above < 300 ? i + 1 : box.firstBlock;
            }
            above += block.parent >= 0 && !junkBox[block.parent] ? prose(block) : 0;
        }
        return box.firstBlock;
    }

    private static boolean proseIn(List<Block> blocks) {
        for (Block block : blocks) {
            if (prose(block) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A word or two before or behind all prose. */
    private static boolean isScrap(Block block) {
        return block.chars() < 40 && !block.endsSentence() && !block.heading();
    }

    private boolean keep(Block block, int root, @Nullable String title) {
        if (block.parent < 0 || junkBox[block.parent]) {
            return false;
        }
        if (block.chars() < 260 && PHRASES.kindOf(block.text) == SegmentKind.BOILERPLATE) {
            return false;
        }
        if (block.heading()) {
            return block.linkShare() < 0.5 && !block.tag.equals("h1") && !block.text.toString().equalsIgnoreCase(title);
        }
        if (block.linkShare() > 0.6 && block.chars() < 200) {
            return false;
        }
        return switch (block.tag) {
            case "p", "blockquote", "pre", "li", "dd", "dt", "td", "th" -> true;
            default -> block.chars() >= 40 || block.endsSentence();
        };
    }
}
