package org.sayso.extraction.quote;

import java.util.ArrayList;
import java.util.Arrays;
import org.sayso.extraction.token.Tokens;

/**
 * Pairs quotation marks within paragraphs: typographic, straight, guillemets, low-high, single, doubled single. The mark's direction is believed unless the
 * spaces around it say otherwise. A quotation nobody closes ends with its paragraph; when the next paragraph begins with an opening mark, it goes on there.
 */
public final class QuoteScanner {

    private QuoteScanner() {}

    public static Quotations scan(Tokens tokens) {
        return new Scan(tokens).run();
    }

    private static final class Scan {
        private final Tokens tokens;
        private final byte[] states;
        private final int[] numbers;
        private final ArrayList<Quotations.Quotation> all = new ArrayList<>();
        /** For each token, the next token that can close a single quotation in its paragraph; the size where there is none. */
        private final int[] nextSingle;
        private int open = -1;
        private char family;
        private boolean continues;

        Scan(Tokens tokens) {
            this.tokens = tokens;
            this.states = new byte[tokens.size()];
            this.numbers = new int[tokens.size()];
            this.nextSingle = new int[tokens.size() + 1];
            int next = tokens.size();
            nextSingle[tokens.size()] = next;
            for (int i = tokens.size() - 1; i >= 0; i--) {
                if (i + 1 < tokens.size() && tokens.paragraph(i + 1) != tokens.paragraph(i)) {
                    next = tokens.size();
                }
                nextSingle[i] = next;
                if (closesSingle(i)) {
                    next = i;
                }
            }
        }

        Quotations run() {
            boolean unclosedBefore = false;
            for (int i = 0; i < tokens.size(); i++) {
                boolean begin = i == 0 || tokens.paragraph(i) != tokens.paragraph(i - 1);
                if (begin) {
                    if (open >= 0) {
                        end(i, false);
                        unclosedBefore = true;
                    } else if (i > 0) {
                        unclosedBefore = false;
                    }
                    continues = unclosedBefore;
                }
                char mark = family(i);
                if (open < 0) {
                    if (mark != 0 && opens(i, mark)) {
                        open = i;
                        family = mark;
                    } else if (!begin) {
                        continues = false;
                    }
                } else if (mark == family && closes(i)) {
                    end(i + 1, true);
                }
            }
            if (open >= 0) {
                end(tokens.size(), false);
            }
            return new Quotations(states, numbers, all);
        }

        private void end(int end, boolean closed) {
            int number = all.size() + 1;
            Arrays.fill(numbers, open, end, number);
            Arrays.fill(states, open, end, (byte) Quotations.INSIDE);
            states[open] = Quotations.OPENING;
            if (closed) {
                states[end - 1] = Quotations.CLOSING;
            }
            all.add(new Quotations.Quotation(open, end, closed, continues));
            open = -1;
            continues = false;
        }

        /** Marks that can pair with one another share a family; 0 for what is no quotation mark. */
        private char family(int i) {
            var form = tokens.word(i).form();
            if (form.length() > 1) {
                return form.equals("''") || form.equals("``") ? '"' : 0;
            }
            return switch (form.charAt(0)) {
                case '"', '“', '”', '„', '‟', '〝', '〞' -> '"';
                case '«', '»' -> '«';
                case '‘', '’', '\'', '‚', '`' -> '\'';
                case '「', '」' -> '「';
                default -> 0;
            };
        }

        private boolean opens(int i, char mark) {
            boolean glued = i + 1 < tokens.size() && !tokens.spaceBefore(i + 1);
            boolean free = tokens.spaceBefore(i) || !wordOrStop(i - 1);
            if (mark == '\'') {
                return free && glued && tokens.word(i + 1).isWord() && nextSingle[i] < tokens.size();
            }
            return switch (tokens.word(i).form().charAt(0)) {
                case '“', '„', '‟', '«', '〝', '「', '`' -> !(wordOrStopGlued(i) && !glued);
                case '”', '〞', '」' -> free && glued;
                // Some languages open with it; a closing one with nothing open does not.
                case '»' -> free && glued;
                default -> !(wordOrStopGlued(i) && !glued) || i + 1 >= tokens.size();
            };
        }

        private boolean closes(int i) {
            if (family == '\'') {
                return closesSingle(i);
            }
            boolean glued = i + 1 < tokens.size() && !tokens.spaceBefore(i + 1) && tokens.word(i + 1).isWord();
            return switch (tokens.word(i).form().charAt(0)) {
                // An opening mark before the closing one: an inner quotation, unless it plainly stands at an end.
                case '“', '«', '„', '〝', '「', '`' -> wordOrStopGlued(i) && !glued;
                default -> true;
            };
        }

        private boolean closesSingle(int i) {
            var form = tokens.word(i).form();
            if (form.length() != 1 || form.charAt(0) != '\'' && form.charAt(0) != '’' || i == 0 || tokens.spaceBefore(i)) {
                return false;
            }
            boolean glued = i + 1 < tokens.size() && !tokens.spaceBefore(i + 1) && tokens.word(i + 1).isWord();
            // After an s it is more likely a possessive: "the workers' demands".
            return !glued && !(tokens.word(i - 1).isWord() && endsWithS(tokens.word(i - 1).form()) && i + 1 < tokens.size() && tokens.word(i + 1).isWord());
        }

        private static boolean endsWithS(String form) {
            return (form.charAt(form.length() - 1) | 0x20) == 's';
        }

        private boolean wordOrStop(int i) {
            if (i < 0) {
                return false;
            }
            char c = tokens.word(i).form().charAt(tokens.word(i).form().length() - 1);
            return Character.isLetterOrDigit(c) || ".,!?;:)…%".indexOf(c) >= 0;
        }

        private boolean wordOrStopGlued(int i) {
            return i > 0 && !tokens.spaceBefore(i) && tokens.paragraph(i) == tokens.paragraph(i - 1) && wordOrStop(i - 1);
        }
    }
}
