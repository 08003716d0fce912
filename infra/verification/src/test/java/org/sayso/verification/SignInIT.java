package org.sayso.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sayso.stack.launcher.Settings.Port;
import org.sayso.stack.testing.InstalledBrowser;

/** An analyst at a real browser signs in at the real Keycloak, reads, and signs out. Pictures of each step lie in {@code target/sign-in}. */
@Order(5)
class SignInIT {

    private static final Suite SUITE = Suite.running();

    private static InstalledBrowser browser;

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

    @Test
    void anAnalystSignsInReadsAndSignsOut() throws Exception {
        // Given
        SUITE.post(Reports.harbourFire("signin"), "demo-partner");
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500))
                .until(() -> SUITE.json(Port.QUERY, "/v1/stories?q=Norvane", "demo-reader").path("items").findValuesAsText("documents").stream().anyMatch(count -> Integer.parseInt(count) >= 4));
        var pages = SUITE.url(Port.QUERY);
        try (var context = browser.visitor(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            var page = context.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            // When: asked for by its own address, the list sends to the realm
            page.navigate(pages + "/stories?q=Norvane");
            // Then: by code flow with PKCE
            assertTrue(page.url().startsWith(SUITE.url(Port.KEYCLOAK)), page.url());
            var door = query(asked.stream().filter(url -> url.contains("/protocol/openid-connect/auth")).findFirst().orElseThrow());
            assertTrue(door.contains("response_type=code"), door);
            assertTrue(door.contains("code_challenge_method=S256"), door);
            assertTrue(door.contains("code_challenge="), door);
            picture(page, "1-sign-in");
            // When: a wrong password, then the right one
            signIn(page, "wrong");
            assertThat(page.locator("#input-error, .kc-feedback-text, [id^=input-error]").first()).isVisible();
            assertTrue(page.url().startsWith(SUITE.url(Port.KEYCLOAK)), "a wrong password lets nobody in");
            signIn(page, "analyst");
            // Then: the list, where the analyst wanted to go
            page.waitForURL(url -> url.startsWith(pages + "/stories?q=Norvane"));
            assertFalse(page.url().contains("code="), "the code does not stay in the address");
            check(page, "2-stories");
            assertTrue(context.cookies().stream().filter(cookie -> cookie.name.startsWith("q_session")).allMatch(cookie -> cookie.httpOnly), "no script reads the session");
            // A story, and a cell of its matrix that opens the characters in their context
            page.locator(".stories a").first().click();
            assertThat(page.locator("table.matrix, .matrix").first()).isVisible();
            check(page, "3-story");
            var position = page.locator("a.position").first();
            var exact = position.getAttribute("title");
            position.click();
            assertThat(page.locator("#here")).isVisible();
            assertEquals(exact, String.join("", page.locator(".here").allTextContents()));
            check(page, "4-document");
            // The session is of no use at the partners' door
            assertEquals(401, context.request().get(pages + "/v1/stories").status());
            // Signed out here and at the realm: the next look asks for the password again
            page.locator("a[href='/sign-out']").click();
            page.waitForURL(Pattern.compile(Pattern.quote(SUITE.url(Port.KEYCLOAK)) + ".*/auth\\b.*"));
            assertTrue(context.cookies().stream().noneMatch(cookie -> cookie.name.startsWith("q_session")), "the session ended");
            page.navigate(pages + "/stories");
            assertTrue(page.url().startsWith(SUITE.url(Port.KEYCLOAK)), page.url());
            assertThat(page.locator("#password")).isVisible();
            picture(page, "5-signed-out");
        }
    }

    private static void signIn(Page page, String password) {
        page.locator("#username").fill("analyst");
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static String query(String url) {
        return URI.create(url).getRawQuery();
    }

    private static void check(Page page, String name) {
        picture(page, name);
        assertEquals(List.of(), InstalledBrowser.barriers(page), name);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/sign-in", name + ".png")).setFullPage(true));
    }
}
