package org.sayso.service.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.service.problem.ProblemException;

class PageTokensTest {

    private final PageTokens tokens = new PageTokens(Optional.of("a secret shared by replicas"));
    private final List<String> position = List.of("2031-04-02T08:00:00Z", "döc/7", "");

    @Test
    void givesBackThePosition() {
        var token = tokens.issue("north", "speaker=Mira", position);
        assertEquals(position, tokens.read("north", "speaker=Mira", token));
        assertEquals(position, new PageTokens(Optional.of("a secret shared by replicas")).read("north", "speaker=Mira", token), "in another replica");
    }

    @Test
    void isOfNoUseElsewhere() {
        var token = tokens.issue("north", "speaker=Mira", position);
        refused("south", "speaker=Mira", token);
        refused("north", "speaker=Jonas", token);
        refused("northspeaker=", "Mira", token);
        assertThrows(ProblemException.class, () -> new PageTokens(Optional.empty()).read("north", "speaker=Mira", token));
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        var token = tokens.issue("north", "", position);
        for (int i = 0; i < token.length(); i++) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            // The last character of base64 may hold unused bits: then the bytes are the same, and so is the position.
            if (i < token.length() - 1) {
                refused("north", "", changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "not base64!", "AQAAAAAAAAAAAAAAAAAAAAAA", "ÄÖ"})
    void hostileInputIsRefused(String token) {
        refused("north", "", token);
    }

    @Test
    void anEndlessTokenIsNotLookedAt() {
        refused("north", "", "A".repeat(PageTokens.LONGEST + 1));
        assertThrows(IllegalArgumentException.class, () -> tokens.issue("north", "", List.of("x".repeat(PageTokens.LONGEST))));
    }

    private void refused(String workspace, String filter, String token) {
        assertEquals(400, assertThrows(ProblemException.class, () -> tokens.read(workspace, filter, token)).problem().status());
    }
}
