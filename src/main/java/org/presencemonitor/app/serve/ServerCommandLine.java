package org.presencemonitor.app.serve;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presencemonitor.simulator.windows.ServerProgram;

/**
 * The command line by which Windows starts this program again when its class is needed (LocalServer32). Windows allows
 * little more than a path there, and a class path is longer: the arguments of Java are in a file beside the settings,
 * one for registrations that stay and one for those that end with a process.
 *
 * @param main the class that Java starts
 * @param folder of the file
 * @param file name of the file
 * @param arguments those of this program
 */
record ServerCommandLine(Class<?> main, Path folder, String file, List<String> arguments) {
    /** Where the packaged program's launcher puts its own path. */
    private static final String LAUNCHER = "jpackage.app-path";

    /** For a registration that stays. */
    static ServerCommandLine ofInstallation(Class<?> main, Path folder, List<String> arguments) {
        return new ServerCommandLine(main, folder, "serve.args", arguments);
    }

    /** For a registration that ends with this process; the file of one that stays is left as it is. */
    static ServerCommandLine ofProcess(Class<?> main, Path folder, List<String> arguments) {
        return new ServerCommandLine(main, folder, "serve-now.args", arguments);
    }

    /** What the registry has to lead to for a process of this file name, after all the files are written. */
    ServerProgram writeFor(String processName) throws IOException {
        Path library = ServerFile.write(folder, "messenger.tlb", ServerProgram.typeLibraryContent());
        return new ServerProgram(write(), processName, library);
    }

    /** Returns the command line, after it has written the file that it names. */
    String write() throws IOException {
        Optional<String> launcher = Optional.ofNullable(System.getProperty(LAUNCHER));
        if (launcher.isPresent()) {
            return quoted(launcher.get()) + " " + String.join(" ", arguments);
        }
        List<String> java = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Charset encoding = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        Path path = ServerFile.write(folder, file, lines(java).getBytes(encoding));
        return quoted(java()) + " " + quoted("@" + path) + " " + String.join(" ", arguments);
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

    /** This process as another one names it to its user. */
    static String runningProcess() {
        return "Process " + ProcessHandle.current().pid() + " (" + runningProgram() + ")";
    }

    private static String fileName(String program) {
        return program.substring(Math.max(program.lastIndexOf('\\'), program.lastIndexOf('/')) + 1);
    }

    /** In the format of Java's argument files: in quotes, backslashes doubled. */
    private static String lines(List<String> arguments) {
        return arguments.stream()
                .map(argument -> quoted(argument.replace("\\", "\\\\").replace("\"", "\\\"")) + "\n")
                .collect(Collectors.joining());
    }

    /** The Java that opens no console window. */
    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "javaw.exe").toString();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
