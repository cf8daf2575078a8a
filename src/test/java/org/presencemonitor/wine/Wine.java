package org.presencemonitor.wine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The Wine that {@code .ci/wine-setup} prepared. Every program run through it ends after a time, by itself or by force.
 */
public final class Wine {
    /**
     * Where programs complain. Not the test's own error output: Wine's services outlive the program that started them
     * and keep its streams open, which nobody may therefore read to the end either.
     */
    static final File LOG = new File("target", "wine.log");

    static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Again when Wine starts no process, as happens once in several hundred times. */
    private static final String RUN = """
            . "$WINE_HOME/env"
            timeout 60 wine "$@" >&2 || timeout 60 wine "$@" >&2
            """;

    /** The same. */
    private static final String QUERY = """
            . "$WINE_HOME/env"
            for key; do
                for try in 1 2 3 4 5; do
                    found=$(timeout 60 wine reg query "$key" /s) && echo "$found" && break
                    grep -q 'Unable to find' <<<"$found" && break
                    [ $try != 5 ] || exit 1
                    sleep 1
                done
            done
            """;

    private final Path home;

    private Wine(Path home) {
        this.home = home;
    }

    /** Skips the test where Wine is not set up; fails it there when {@code -Dwine.required=true}. */
    public static Wine orSkip() {
        String folder = System.getProperty("wine.home", System.getenv().getOrDefault("WINE_HOME", ""));
        boolean isSetUp = !folder.isEmpty() && Files.exists(Path.of(folder, "env"));
        String sentence = "Neither the system property wine.home nor the variable WINE_HOME names a folder that"
                + " .ci/wine-setup has filled; mvn verify -Pwine does that where Wine is installed";
        if (Boolean.getBoolean("wine.required")) {
            assertThat(isSetUp).as(sentence).isTrue();
        }
        assumeTrue(isSetUp, sentence);
        return new Wine(Path.of(folder).toAbsolutePath());
    }

    /** Starts the class's main method on the Windows runtime, with the class path of this test. */
    public WindowsProgram java(Class<?> main, String... arguments) {
        return java("java.exe", main, arguments);
    }

    /** The same by another name among the processes: that of a copy of Java's launcher beside itself. */
    public WindowsProgram java(String program, Class<?> main, String... arguments) {
        Path folder = home.resolve("jre").resolve("bin");
        Path launcher = folder.resolve(program);
        try {
            if (!Files.exists(launcher)) {
                Files.copy(folder.resolve("java.exe"), launcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy Java's launcher to " + launcher, e);
        }
        Stream<String> command = Stream.of(
                "env",
                "WINE_LAUNCHER=" + launcher,
                ".ci/wine-java",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dunder.wine=true",
                main.getName());
        return new WindowsProgram(start(Stream.concat(command, Stream.of(arguments))));
    }

    /** Ends a Windows program as a crash does, by its name among the processes; it has ended on return. */
    public void kill(String program) {
        wine("taskkill", "/F", "/IM", program);
    }

    /** The folder with the compiled programs of src/test/c, as Windows calls it. */
    String nativePrograms() {
        return "Z:" + home.resolve("native").toString().replace('/', '\\');
    }

    /** Starts a copy of one of the programs of src/test/c, which has another name among the processes. */
    public WindowsProgram nativeProgramAs(String copy, String name, String... arguments) {
        Path folder = home.resolve("native");
        try {
            Files.copy(
                    folder.resolve(name + ".exe"), folder.resolve(copy + ".exe"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy " + name + " to " + copy, e);
        }
        return nativeProgram(copy, arguments);
    }

    /** Starts one of the programs of src/test/c. */
    public WindowsProgram nativeProgram(String name, String... arguments) {
        Stream<String> command = Stream.of(
                "bash",
                "-c",
                ". \"$WINE_HOME/env\"; exec timeout 120 wine \"$@\"",
                name,
                nativePrograms() + "\\" + name + ".exe");
        return new WindowsProgram(start(Stream.concat(command, Stream.of(arguments))));
    }

    /**
     * Runs the test classes on the Windows runtime and gives each of their tests, with its result there, as one here.
     */
    public Stream<DynamicTest> tests(Class<?>... classes) {
        String[] names = Stream.of(classes).map(Class::getName).toArray(String[]::new);
        try (WindowsProgram program = java(WindowsTests.class, names)) {
            program.awaitLast("done", PATIENCE);
            List<DynamicTest> tests = program.output().stream()
                    .map(line -> line.split("\t"))
                    .filter(words -> words.length == 2)
                    .map(words -> DynamicTest.dynamicTest(
                            words[1],
                            () -> assertThat(words[0]).as("result, see %s", LOG).isEqualTo("passed")))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests.stream();
        }
    }

    /**
     * Starts cscript with the JScript given. A script that fails ends silently with 0, so one that is all right says
     * {@code WScript.Quit(7)} at its end.
     */
    public WindowsProgram script(Path script) {
        String windowsPath = "Z:" + script.toAbsolutePath().toString().replace('/', '\\');
        return new WindowsProgram(start(Stream.of(
                "bash",
                "-c",
                ". \"$WINE_HOME/env\"; exec timeout 120 wine cscript //nologo \"$@\"",
                "cscript",
                windowsPath)));
    }

    /** Runs {@code reg} with these arguments, for example {@code add KEY /v NAME /t REG_DWORD /d 2 /f}. */
    public void reg(String... arguments) {
        wine("reg", arguments);
    }

    /** All that is in the keys and below, as {@code reg query} prints it; nothing for those that are not there. */
    public List<String> registry(String... keys) {
        Stream<String> command = Stream.of("bash", "-c", QUERY, "registry");
        try (WindowsProgram query = new WindowsProgram(start(Stream.concat(command, Stream.of(keys))))) {
            return query.wholeOutput();
        }
    }

    /** Runs a program of Wine's own and waits for its end, which must be 0 and come within a minute. */
    public void run(String program, String... arguments) {
        wine(program, arguments);
    }

    private void wine(String program, String... arguments) {
        Stream<String> command = Stream.of("bash", "-c", RUN, "wine", program);
        Process process = start(Stream.concat(command, Stream.of(arguments)));
        try {
            assertThat(process.waitFor())
                    .as("%s %s, see %s", program, String.join(" ", arguments), LOG)
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " ran", e);
        }
    }

    private Process start(Stream<String> command) {
        List<String> words = command.toList();
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.appendTo(LOG));
        builder.environment().put("WINE_HOME", home.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + words.get(0), e);
        }
    }
}
