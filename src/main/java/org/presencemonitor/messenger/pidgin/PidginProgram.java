package org.presencemonitor.messenger.pidgin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;

/**
 * Pidgin among the programs of the desktop: found and started by its desktop entry, as a menu does.
 *
 * @param environment of the desktop session, variables by name
 */
record PidginProgram(Map<String, String> environment) {
    /** The names that distributions and Flatpak give it. */
    private static final List<String> ENTRIES = List.of("pidgin.desktop", "im.pidgin.Pidgin.desktop");

    private static final Duration FAILS_WITHIN = Duration.ofSeconds(5);

    boolean isInstalled() {
        return entry().isPresent();
    }

    private Optional<ProgramEntry> entry() {
        for (Path folder : folders()) {
            for (String name : ENTRIES) {
                Path file = folder.resolve("applications").resolve(name);
                if (Files.isReadable(file)) {
                    return ProgramEntry.read(file).filter(this::isThere);
                }
            }
        }
        return Optional.empty();
    }

    /** In the order in which one hides the next. */
    private List<Path> folders() {
        String home = environment.getOrDefault("HOME", "");
        String own = environment.getOrDefault("XDG_DATA_HOME", "");
        String shared = environment.getOrDefault("XDG_DATA_DIRS", "");
        return Stream.concat(
                        Stream.of(own.isEmpty() && !home.isEmpty() ? home + "/.local/share" : own),
                        Stream.of((shared.isEmpty() ? "/usr/local/share:/usr/share" : shared).split(":")))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .toList();
    }

    /** An entry may outlive its program. */
    private boolean isThere(ProgramEntry entry) {
        return entry.program().filter(program -> find(program).isPresent()).isPresent();
    }

    private Optional<Path> find(String program) {
        if (program.contains("/")) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        return Stream.of(environment
                        .getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin")
                        .split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts Pidgin by its desktop entry.
     *
     * @return fails with a sentence for the user; completes when Pidgin is likely to go on
     */
    CompletionStage<?> start() {
        Optional<ProgramEntry> entry = entry();
        if (entry.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new RegistryException("Pidgin is not installed: none of the desktop's programs is called so."));
        }
        List<String> command = new ArrayList<>();
        // Ctrl-C in the terminal of this program is not meant for Pidgin.
        find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(entry.get().command());
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            return builder.start()
                    .onExit()
                    .thenAccept(PidginProgram::check)
                    .completeOnTimeout(null, FAILS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new RegistryException("Pidgin cannot be started: " + ThrownReason.of(e) + ".", e));
        }
    }

    private static void check(Process ended) {
        if (ended.exitValue() != 0) {
            throw new RegistryException("Pidgin has ended at once, with status " + ended.exitValue() + ".");
        }
    }
}
