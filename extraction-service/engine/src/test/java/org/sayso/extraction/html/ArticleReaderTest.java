package org.sayso.extraction.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.contracts.Document;
import org.sayso.extraction.text.UnreadableDocumentException;

class ArticleReaderTest {

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en-GB"><head><title>Harbour bridge shut | The Tideline</title>
            <meta property="og:site_name" content="The Tideline">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Harbour bridge shut",
            "author":[{"@type":"Person","name":"Ines Calder"}],"datePublished":"2031-03-04T18:20:00+02:00"}]}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <div class="wrap"><h1>Harbour bridge shut</h1><div class="share-bar">Share this on every network you know, please do.</div>
            <div class="text"><p>The harbour bridge at Velm was shut on Tuesday after engineers found cracks in two of its piers, the port authority said.</p>
            <p>&#8220;We take no chances,&#8221; the harbour master, Oda Brandt, told reporters &amp; residents at the quay.</p>
            <aside>Sign up for our letter and never miss a bridge again, ever, in your whole life.</aside>
            <p>Ferries will run every ten minutes until the repairs are done, which could take three weeks or more.</p></div></div>
            <footer>Copyright The Tideline. All rights reserved. Reproduction of any of this is not permitted without consent.</footer></body></html>
            """;

    @Test
    void anArticleLeavesItsPageBehind() {
        // When
        var article = ArticleReader.article(body("text/html", PAGE));
        // Then
        assertEquals(
                """
                The harbour bridge at Velm was shut on Tuesday after engineers found cracks in two of its piers, the port authority said.

                “We take no chances,” the harbour master, Oda Brandt, told reporters & residents at the quay.

                Ferries will run every ten minutes until the repairs are done, which could take three weeks or more.""",
                article.text());
        assertEquals("Harbour bridge shut", article.title());
        assertEquals("Ines Calder", article.byline());
        assertEquals("The Tideline", article.outlet());
        assertEquals(OffsetDateTime.parse("2031-03-04T18:20:00+02:00"), article.publishedAt());
        assertEquals("en-GB", article.language());
    }

    @Test
    void everyCharacterOfTheTextLeadsBackToThePage() {
        // When
        var article = ArticleReader.article(body("text/html", PAGE));
        // Then
        for (int i = 0; i < article.text().length(); i++) {
            int place = article.source().sourceOf(i);
            char c = article.text().charAt(i);
            if (place < 0) {
                assertTrue(c == ' ' || c == '\n', "character " + i + " has no place");
            } else {
                assertTrue(PAGE.charAt(place) == c || PAGE.charAt(place) == '&', "character " + i);
            }
        }
        int quote = article.text().indexOf('“');
        assertTrue(PAGE.startsWith("&#8220;We take", article.source().sourceOf(quote)));
    }

    @Test
    void whatTheSenderGaveIsNotOverwritten() {
        // Given
        var sent = new Document("d1", null, "Sender's outlet", null, null, null, null, null, "text/html", encode(PAGE, StandardCharsets.UTF_8), null);
        // When
        var read = ArticleReader.read(sent);
        // Then
        assertEquals("Sender's outlet", read.outlet());
        assertEquals("Harbour bridge shut", read.title());
        assertNotNull(read.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "windows-1252", "ISO-8859-2", "Shift_JIS", "UTF-8", "UTF-16LE"})
    void aDeclaredEncodingIsHonoured(String charset) {
        // Given
        var word = switch (charset) {
            case "windows-1251" -> "Міст закрито";
            case "Shift_JIS" -> "橋が閉鎖された";
            case "ISO-8859-2" -> "Most zamknięto";
            default -> "Brücke geschlossen";
        };
        var html = "<html><head><meta charset=\"" + charset + "\"></head><body><p>" + (word + " ").repeat(30) + ".</p></body></html>";
        var bytes = html.getBytes(Charset.forName(charset));
        var type = charset.startsWith("UTF-16") ? "text/html; charset=utf-16le" : "text/html";
        // When
        var article = ArticleReader.article(new Document("d", null, null, null, null, null, null, null, type, Base64.getEncoder().encodeToString(bytes), null));
        // Then
        assertTrue(article.text().startsWith(word), article.text());
    }

    @Test
    void ninjsOfEachGenerationIsRead() {
        // Given
        var one = "{\"uri\":\"http://wire.example/1\",\"headline\":\"Dam holds\",\"byline\":\"By Rafe Ost\",\"language\":\"en\",\"versioncreated\":\"2031-03-04T10:00:00+01:00\",\"copyrightholder\":\"Orrery Wire\",\"body_xhtml\":\"<div><p>The dam at Sel held.</p><p>No one was hurt.</p></div>\"}";
        var three = "{\"uri\":\"urn:x\",\"versionCreated\":\"2031-03-04T10:00:00Z\",\"headlines\":[{\"role\":\"main\",\"value\":\"Dam holds\"}],\"by\":\"Rafe Ost\",\"bodies\":[{\"role\":\"text\",\"contentType\":\"text/plain\",\"value\":\"The dam at Sel held.\\n\\nNo one was hurt.\"}]}";
        for (var json : new String[] {one, three}) {
            // When
            var article = ArticleReader.article(body("application/json", json));
            // Then
            assertEquals("The dam at Sel held.\n\nNo one was hurt.", article.text());
            assertEquals("Dam holds", article.title());
            assertEquals("Rafe Ost", article.byline());
            assertNotNull(article.publishedAt());
        }
    }

    @Test
    void newsMlInNitfIsRead() {
        // Given
        var xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-US" guid="urn:x"><itemMeta><provider><name>Orrery Wire</name></provider>
                <versionCreated>2031-03-04T10:00:00-05:00</versionCreated></itemMeta><contentMeta><headline>Dam holds</headline>
                <creator><name>Rafe Ost</name></creator></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml">
                <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Dam holds</hl1></hedline></body.head>
                <body.content><p>The dam at <em>Sel</em> held.</p><p>No one was hurt.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
                """;
        // When
        var article = ArticleReader.article(body("application/xml", xml));
        // Then
        assertEquals("The dam at Sel held.\n\nNo one was hurt.", article.text());
        assertEquals("Dam holds", article.title());
        assertEquals("Rafe Ost", article.byline());
        assertEquals("Orrery Wire", article.outlet());
        assertEquals(OffsetDateTime.parse("2031-03-04T10:00:00-05:00"), article.publishedAt());
    }

    @Test
    void anExternalEntityIsRefused() {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem><contentSet><inlineData>&x;</inlineData></contentSet></newsItem>";
        var refused = assertThrows(UnreadableDocumentException.class, () -> ArticleReader.article(body("application/xml", xml)));
        assertEquals("bodyBase64", refused.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\":tru}", "{\"a\" 1}", "\"\\u12\"", "01", "[1]x", "{\"uri\":\"x\"}", "nul"})
    void brokenNinjsIsRefused(String json) {
        assertThrows(UnreadableDocumentException.class, () -> ArticleReader.article(body("application/json", json)));
    }

    @Test
    void deepJsonIsRefusedAndNotRecursedInto() {
        assertThrows(UnreadableDocumentException.class, () -> ArticleReader.article(body("application/json", "[".repeat(200_000))));
    }

    @Test
    void hostilePagesEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(90), () -> {
            for (var piece : new String[] {"<div>", "<b><i>", "<table><tr><td>", "<a href=x>", "<p class='a b c'>x", "&amp", "<ul><li>word ", "<br>", "<script>"}) {
                var html = piece.repeat(1_000_000 / piece.length());
                assertNotNull(ArticleReader.article(body("text/html", html)).text());
            }
        });
    }

    @Test
    void twiceThePageTakesNoMoreThanThreeTimesTheTime() {
        var paragraph = "<div class='x'><p>The ferry <a href='#'>left</a> the quay at noon, the mate said, and nobody has seen it since that day.</p></div>";
        var small = body("text/html", paragraph.repeat(6_000));
        var large = body("text/html", paragraph.repeat(12_000));
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 6 && best >= 3; i++) {
            best = Math.min(best, (double) time(large) / time(small));
        }
        assertTrue(best < 3, "ratio " + best);
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
        for (var type : new String[] {"text/html", "application/json", "application/xml", "text/plain"}) {
            var document = new Document("d", null, null, null, null, null, null, null, type, Base64.getEncoder().encodeToString(bytes), null);
            try {
                assertFalse(ArticleReader.read(document).text().isBlank());
            } catch (UnreadableDocumentException refused) {
                assertTrue(refused.getMessage().startsWith("document d: bodyBase64"));
            }
        }
    }

    private static long time(Document document) {
        long start = System.nanoTime();
        ArticleReader.article(document);
        return System.nanoTime() - start;
    }

    private static Document body(String type, String text) {
        return new Document("d", null, null, null, null, null, null, null, type, encode(text, StandardCharsets.UTF_8), null);
    }

    private static String encode(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
