package org.sayso.stack.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome on this machine's PATH, without a window, for tests of pages. Nothing is downloaded. */
public final class InstalledBrowser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS =
            List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    /** The rules of WCAG 2.2, levels A and AA. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;

    private InstalledBrowser(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    /** @return nothing where no such browser is installed */
    public static Optional<InstalledBrowser> open() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(InstalledBrowser::new);
    }

    /** A visitor of its own, with its own cookies. */
    public BrowserContext visitor(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** What keeps people out of a page, one line a broken rule of accessibility with the first three places. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList())
                .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
