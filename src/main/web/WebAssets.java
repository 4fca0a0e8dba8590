import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the assets that come from npm packages: {@code npm ci} in a work folder, then {@code build.mjs}. Where npm is
 * missing or fails, one line says so and the build goes on: pages then do without map and editor.
 * Arguments: this folder, work folder, folder for the assets, file of the states, a last argument for npm.
 */
final class WebAssets {
    private static final List<String> INPUTS = List.of("package.json", "package-lock.json", "build.mjs", "query.js");

    private WebAssets() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path source = Path.of(arguments[0]).toAbsolutePath();
        Path work = Path.of(arguments[1]).toAbsolutePath();
        Path assets = Path.of(arguments[2]).toAbsolutePath();
        Path states = Path.of(arguments[3]).toAbsolutePath();
        String offline = arguments[4];
        if (isNewer(assets.resolve("third-party.txt"), source, states)) {
            return;
        }
        Optional<String> npm = onPath(isWindows() ? "npm.cmd" : "npm");
        Optional<String> node = onPath(isWindows() ? "node.exe" : "node");
        if (npm.isEmpty() || node.isEmpty()) {
            System.out.println("[WARNING] npm is not on the path: the pages do without SPARQL editor and map.");
            return;
        }
        Files.createDirectories(work);
        for (String name : INPUTS) {
            Files.copy(source.resolve(name), work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectories(assets);
        if (!isInstalled(work) && !run(work, installing(npm.get(), offline))
                || !run(work, List.of(node.get(), "build.mjs", assets.toString(), states.toString()))) {
            empty(assets);
            System.out.println("[WARNING] npm could not fetch its packages (" + work.resolve("npm.log")
                    + "): the pages do without SPARQL editor and map.");
        }
    }

    private static List<String> installing(String npm, String last) {
        List<String> command = new ArrayList<>(List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        command.addAll(List.of("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000"));
        command.addAll(List.of("--prefer-offline", last));
        return command;
    }

    private static boolean run(Path folder, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("npm.log").toFile())
                        .start()
                        .waitFor()
                == 0;
    }

    /** Whether npm has already installed what this lock file says. */
    private static boolean isInstalled(Path work) throws IOException {
        Path done = work.resolve("node_modules/.package-lock.json");
        Path kept = work.resolve("installed-lock.json");
        Path lock = work.resolve("package-lock.json");
        boolean same = Files.exists(done) && Files.exists(kept) && Files.mismatch(kept, lock) == -1;
        Files.copy(lock, kept, StandardCopyOption.REPLACE_EXISTING);
        return same;
    }

    private static boolean isNewer(Path made, Path source, Path states) throws IOException {
        if (!Files.exists(made)) {
            return false;
        }
        for (Path input : Stream.concat(INPUTS.stream().map(source::resolve), Stream.of(states)).toList()) {
            if (Files.getLastModifiedTime(input).compareTo(Files.getLastModifiedTime(made)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static void empty(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
