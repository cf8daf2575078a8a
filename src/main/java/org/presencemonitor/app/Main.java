package org.presencemonitor.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.presencemonitor.app.history.HistoryCommand;
import org.presencemonitor.app.serve.ServeCommand;
import org.presencemonitor.desktop.SingleInstance;
import org.presencemonitor.print.PrintableStream;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.ui.NoDisplayException;
import org.presencemonitor.ui.PresenceWindow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Presence Monitor: the window and the tray, or the console where there is no display. */
@Command(
        name = "presence-monitor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {WatchCommand.class, SimulateCommand.class, HistoryCommand.class, ServeCommand.class},
        description = "Shows whether your IM client is up and running and whether you are signed in.")
public final class Main implements Callable<Integer> {
    private static final String HIDDEN = "--hidden";

    @Mixin
    private Options options = new Options();

    @Option(names = HIDDEN, description = "Start in the tray; the window opens when asked for.")
    private boolean hidden;

    private Main() {}

    public static void main(String[] args) {
        PrintStream console = System.err;
        System.setErr(new PrintableStream(line -> console.println(line)));
        Main main = new Main();
        main.hidden = Arrays.equals(args, new String[] {HIDDEN});
        System.exit(args.length == 0 || main.hidden ? main.run() : commandLine().execute(args));
    }

    /** Does not load the parser of arguments, which takes a third of the time to the first frame. */
    private int run() {
        try {
            return call();
        } catch (IOException e) {
            System.err.println(CommandErrors.sentence(e));
        } catch (InvalidPathException e) {
            System.err.println(CommandErrors.sentence(e));
        }
        return ExitCode.SOFTWARE;
    }

    static CommandLine commandLine() {
        CommandErrors errors = new CommandErrors();
        return new CommandLine(new Main())
                .registerConverter(Path.class, new PathOption())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    @Override
    @SuppressWarnings("try") // the instance is held, not used
    public Integer call() throws IOException {
        if (!OperatingSystem.current().hasDisplay(System.getenv())) {
            System.err.println("No display, so the console monitor starts instead of the window.");
            return Console.run(options);
        }
        if (!hidden && !new SettingsStore(options.dataFolder().settingsFile()).seemsToStartHidden()) {
            PresenceWindow.prepare();
        }
        options.dataFolder().create();
        Path folder = options.dataFolder().path();
        AtomicReference<Runnable> reveal = new AtomicReference<>(() -> {});
        Optional<SingleInstance> instance =
                SingleInstance.claim(folder, () -> reveal.get().run());
        if (instance.isEmpty()) {
            return revealRunning(folder);
        }
        LogFile.copyStandardError(options.dataFolder().logFolder());
        try (SingleInstance held = instance.get();
                Program program = new Program(options)) {
            DesktopProgram desktop = new DesktopProgram(program);
            reveal.set(desktop::showWindow);
            desktop.run(hidden);
            return ExitCode.OK;
        } catch (NoDisplayException e) {
            System.err.println(e.getMessage() + " The console monitor starts instead.");
        }
        return Console.run(options);
    }

    private static int revealRunning(Path folder) {
        if (SingleInstance.reveal(folder)) {
            return ExitCode.OK;
        }
        System.err.println("Presence Monitor is already running with " + folder + ", and does not answer.");
        return ExitCode.SOFTWARE;
    }
}
