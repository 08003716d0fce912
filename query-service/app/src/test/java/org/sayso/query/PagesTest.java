package org.sayso.query;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.stack.testing.InstalledBrowser;
import org.sayso.stack.testing.TestTokens;

/** The pages in a real browser, where one is installed; pictures of them lie in {@code target/pages} afterwards. */
@QuarkusTest
@QueryTest
class PagesTest {

    private static final String WORKSPACE = "pages-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String HOSTILE = "<script>document.title='owned'</script><img src=x onerror=alert(1)>";

    private static InstalledBrowser browser;
    private static boolean fed;

    @TestHTTPResource("/")
    URI root;

    @BeforeAll
    static void openBrowser() {
        var installed = InstalledBrowser.open();
        assumeTrue(installed.isPresent(), "no chromium or chrome on the PATH");
        browser = installed.get();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, LIGHT", "1280, DARK", "390, DARK"})
    void everyPageReadsWellAtEachWidth(int width, ColorScheme scheme) {
        feed();
        try (var context = context(width, scheme)) {
            var page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            // Stories
            page.navigate(root + "stories");
            assertEquals("Stories", page.locator("h1").innerText());
            check(page, "stories", width, scheme);
            page.navigate(root + "stories?q=dam");
            assertThat(page.locator("mark").first()).isVisible();
            check(page, "search", width, scheme);
            // A story
            page.locator(".stories a").first().click();
            assertThat(page.locator("#origins-head")).isVisible();
            check(page, "story", width, scheme);
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
            check(page, "story-open", width, scheme);
            // A reason leads to the documents it speaks of, by their outlets' names
            assertTrue(page.locator(".reasons a").count() >= 2);
            assertFalse(page.locator(".reasons").first().innerText().contains("dam-"));
            // A cell of the matrix opens the characters in their context
            var position = page.locator("a.position").first();
            var exact = position.getAttribute("title");
            position.click();
            assertThat(page.locator("#here")).isVisible();
            assertEquals(exact, String.join("", page.locator(".here").allTextContents()));
            assertTrue(page.locator("#here").boundingBox().y < 900, "the passage is in sight");
            check(page, "document", width, scheme);
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void aReaderGoesByKeyboardFromStatementToNoteAndBack() {
        feed();
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(root + "documents/dam-1");
            page.locator(".text .ref").first().focus();
            var number = page.evaluate("document.activeElement.innerText").toString();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("#n" + number + "$"));
            page.locator(".notes li:target .num").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("#t" + number + "$"));
            // A layer that is switched off leaves the text as it is
            var before = page.locator(".text").innerText();
            page.locator("#layer-quantity").uncheck();
            assertEquals(before, page.locator(".text").innerText());
        }
    }

    @Test
    void whatADocumentSaysIsNeverRun() {
        feed();
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var dialogs = new ArrayList<String>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            page.navigate(root + "documents/hostile");
            assertTrue(page.locator("h1").innerText().contains("<script>"));
            page.evaluate("document.querySelectorAll('.ref').forEach(ref => ref.remove())");
            assertTrue(page.locator(".text").textContent().contains(HOSTILE));
            assertEquals(0, page.locator(".text script, .text img").count());
            assertEquals(0, page.locator("a[href^='javascript']").count());
            page.navigate(root + "stories?q=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
            assertEquals(List.of(), dialogs);
            assertFalse(page.title().contains("owned"));
        }
        given().auth().oauth2(token()).get("/stories").then().statusCode(200)
                .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'"));
        given().auth().oauth2(token()).get("/stories/none").then().statusCode(404).contentType("text/html");
        given().redirects().follow(false).get("/stories").then().statusCode(401);
    }

    private void check(Page page, String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pages", name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
                .setFullPage(true));
        var overflow = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertTrue(overflow <= 0, name + " is " + overflow + " px wider than " + width);
        assertEquals(List.of(), InstalledBrowser.barriers(page), name);
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return browser.visitor(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token())));
    }

    private static void feed() {
        if (fed) {
            return;
        }
        fed = true;
        var messages = new ArrayList<ExtractionMessage>(Feed.samples("dam.ndjson", WORKSPACE));
        messages.addAll(Feed.samples("strait.ndjson", WORKSPACE));
        messages.add(Feed.message(
                Feed.document("hostile", "Title " + HOSTILE, "\"" + HOSTILE + "\" said Tom Beck in Oslo on Monday.\n\nThe end.", "2026-01-12T09:00:00Z", "full"),
                WORKSPACE, 1, Instant.parse("2026-01-12T10:00:00Z")));
        Feed.send(messages);
        await().atMost(Duration.ofSeconds(40)).until(() -> given().auth().oauth2(token()).queryParam("limit", 100).get("/v1/stories")
                        .jsonPath().getList("items.documents", Integer.class).stream().mapToInt(size -> size).sum() == messages.size());
    }

    private static String token() {
        return TestTokens.audience("query-service").workspace(WORKSPACE).roles("ledger:read").sign();
    }
}
