package org.presencemonitor.app.serve;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presencemonitor.file.AtomicFile;

/**
 * How Windows starts this program again when somebody asks for its class (LocalServer32). Windows allows little more
 * than a path there, and a class path is longer: so what Java needs stands in a file beside the settings, one for those
 * that stay and one for those that end with a process.
 */
final class ServerCommandLine {
    private static final String FOR_GOOD = "serve.args";
    private static final String FOR_NOW = "serve-now.args";
    /** Where the packaged program's launcher puts its own path. */
    private static final String LAUNCHER = "jpackage.app-path";

    private final Class<?> main;
    private final Path folder;
    private final String file;

    private ServerCommandLine(Class<?> main, Path folder, String file) {
        this.main = main;
        this.folder = folder;
        this.file = file;
    }

    /**
     * For a registration that stays.
     *
     * @param main the class that Java starts
     */
    static ServerCommandLine forGood(Class<?> main, Path folder) {
        return new ServerCommandLine(main, folder, FOR_GOOD);
    }

    /** For one that ends with this process; what another has registered for good starts as it did. */
    static ServerCommandLine forNow(Class<?> main, Path folder) {
        return new ServerCommandLine(main, folder, FOR_NOW);
    }

    /**
     * The command line, with the file written that it names.
     *
     * @param arguments those of this program
     */
    String write(List<String> arguments) throws IOException {
        Optional<String> launcher = Optional.ofNullable(System.getProperty(LAUNCHER));
        if (launcher.isPresent()) {
            return quoted(launcher.get()) + " " + String.join(" ", arguments);
        }
        List<String> java = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Files.createDirectories(folder);
        Path path = folder.resolve(file).toAbsolutePath();
        writeIfOther(path, lines(java).getBytes(Charset.forName(System.getProperty("native.encoding", "UTF-8"))));
        return quoted(java()) + " " + quoted("@" + path) + " " + String.join(" ", arguments);
    }

    /** Windows may be starting another server with it at this moment. */
    private static void writeIfOther(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            AtomicFile.replace(file, content);
        }
    }

    /** The file name of the program that this command line starts. */
    static String program() {
        return fileName(Optional.ofNullable(System.getProperty(LAUNCHER)).orElseGet(ServerCommandLine::java));
    }

    /** The file name of the program that this process runs. */
    static String runningProgram() {
        return ProcessHandle.current()
                .info()
                .command()
                .map(ServerCommandLine::fileName)
                .orElseGet(ServerCommandLine::program);
    }

    private static String fileName(String program) {
        return program.substring(Math.max(program.lastIndexOf('\\'), program.lastIndexOf('/')) + 1);
    }

    /** As java's launcher reads them: in quotes, where a backslash stands for itself when there are two. */
    private static String lines(List<String> arguments) {
        return arguments.stream()
                .map(argument -> quoted(argument.replace("\\", "\\\\").replace("\"", "\\\"")) + "\n")
                .collect(Collectors.joining());
    }

    /** Java without a console window of its own. */
    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "javaw.exe").toString();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
