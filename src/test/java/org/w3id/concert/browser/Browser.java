package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.w3id.concert.WholeSite;

/**
 * Chromium of the machine's own packages, driven by its own driver; nothing is ever downloaded. One for all tests. Where
 * there is none, the tests that ask for it are skipped and say so.
 */
final class Browser {
    static final int NARROW = 390;
    static final int WIDE = 1280;

    private static final String WCAG = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
    private static final String AXE = axe();
    private static final Optional<Browser> ONE = start();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The one browser; skips the test where there is none. */
    static Browser get() {
        assumeTrue(ONE.isPresent(), "skipped: chromium and chromedriver are not on the path");
        return ONE.get();
    }

    /** Opens a page of the site, in a wide and light window, and waits until it has loaded. */
    Browser open(String path) {
        return openAt(WholeSite.url() + path);
    }

    /** The same for a page of another server. */
    Browser openAt(String address) {
        look(WIDE, false);
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(address);
        return this;
    }

    /** Changes the window, and leaves the page in it as it is. */
    void look(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == NARROW));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What axe finds against WCAG 2.2 AA, outside of the given part of the page; one line a violation. */
    List<String> violations(String outside) {
        return axe(outside, "{type: 'tag', values: " + WCAG + "}");
    }

    /** The same for what differs between light and dark, wide and narrow: in a look that was changed, this is enough. */
    List<String> violationsOfLook(String outside) {
        return axe(outside, "['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport']");
    }

    private List<String> axe(String outside, String rules) {
        if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(AXE);
        }
        Object found = driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run({exclude: arguments[0] ? [arguments[0]] : []}, {resultTypes: ['violations'], preload: false, runOnly: %s})
                    .then(({violations}) => done(violations.map(({id, nodes}) => id + ': ' + nodes[0].target + ' ' + nodes[0].html)),
                        (error) => done([String(error)]));
                """
                        .formatted(rules),
                outside);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Errors in the console since the page was opened. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses of all that the page loaded, itself included, with the bytes that came over the wire. */
    Map<String, Long> loaded() {
        Object found = driver.executeScript(
                """
                const loaded = {};
                for (const entry of [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')])
                    loaded[entry.name] = entry.transferSize;
                return loaded;
                """);
        return ((Map<?, ?>) found)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> (String) entry.getKey(), entry -> ((Number) entry.getValue()).longValue()));
    }

    /**
     * When the largest part of a page was painted, in milliseconds after the visit began, and by how much its parts moved
     * (<a href="https://www.w3.org/TR/largest-contentful-paint/">Largest Contentful Paint</a>,
     * <a href="https://wicg.github.io/layout-instability/">Layout Instability</a>).
     */
    record Paint(double largest, double shift) {}

    /** Opens a page over a line with this delay and rate, and waits until it is painted. */
    Paint paint(String path, int milliseconds, int kilobitsPerSecond) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        milliseconds,
                        "downloadThroughput",
                        kilobitsPerSecond * 125,
                        "uploadThroughput",
                        kilobitsPerSecond * 125));
        open(path);
        List<?> found = (List<?>)
                driver.executeAsyncScript(
                        """
                const done = arguments[arguments.length - 1], found = [0, 0];
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => found[0] = entry.startTime))
                    .observe({type: 'largest-contentful-paint', buffered: true});
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => found[1] += entry.value))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(found), 500);
                """);
        return new Paint(((Number) found.get(0)).doubleValue(), ((Number) found.get(1)).doubleValue());
    }

    /** How far the page can be moved sideways, in pixels. */
    long sideways() {
        return (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Presses keys, one after another, wherever the focus is. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    /** Presses a link or button that leads to another page, and waits for that page. */
    void follow(WebElement link) {
        WebElement page = driver.findElement(By.tagName("html"));
        link.click();
        wait("another page").until(ExpectedConditions.stalenessOf(page));
        wait("the whole page").until(driven -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    /** The first that fits, once it is there and shown. */
    WebElement the(String selector) {
        return wait(selector).until(found -> found.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** The first shown link with these words in its text. */
    WebElement link(String words) {
        return wait("link " + words).until(found -> found.findElements(By.partialLinkText(words)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until a script says true. */
    void until(String what, String script) {
        wait(what).until(driven -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    /** Files that are downloaded from now on go to the folder. */
    void downloadTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** The one file in the folder, once it is whole. */
    Path downloaded(Path folder) {
        return wait("a file in " + folder).until(driven -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> !file.toString().endsWith(".crdownload"))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What the reader sees of the page's main part. */
    String text() {
        return the("main").getText();
    }

    String address() {
        return driver.getCurrentUrl().replace(WholeSite.url(), "");
    }

    /** For looking at by a person. */
    void photograph(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebDriverWait wait(String what) {
        WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(30));
        wait.withMessage(what);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Browser> start() {
        Optional<File> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.get())
                        .usingAnyFreePort()
                        .build(),
                options(chromium.get()));
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return Optional.of(new Browser(driver));
    }

    private static ChromeOptions options(File chromium) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Optional<File> onPath(String... programs) {
        return Stream.of(programs)
                .flatMap(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, program)))
                .filter(File::canExecute)
                .findFirst();
    }
}
