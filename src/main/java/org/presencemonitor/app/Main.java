package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.presencemonitor.app.history.HistoryCommand;
import org.presencemonitor.app.remote.QuickStatus;
import org.presencemonitor.app.serve.ServeCommand;
import org.presencemonitor.desktop.DisplayServer;
import org.presencemonitor.desktop.instance.FolderClaim;
import org.presencemonitor.desktop.instance.SingleInstance;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.settings.HomeFolder;
import org.presencemonitor.settings.NoHomeFolderException;
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
        subcommands = {
            WatchCommand.class,
            SimulateCommand.class,
            HistoryCommand.class,
            ServeCommand.class,
            AutostartCommand.class,
            StatusCommand.class
        },
        description = "Shows whether your IM client is up and running and whether you are signed in.")
public final class Main implements Callable<Integer> {
    private static final String HIDDEN = "--hidden";

    @Mixin
    private Options options = new Options();

    @Option(names = HIDDEN, description = "Start in the tray; the window opens when asked for.")
    private boolean hidden;

    private final StandardStreams streams;
    /** The program runs already, and this process has only asked it for its window. */
    private boolean elsewhere;

    private Main(StandardStreams streams) {
        this.streams = streams;
    }

    public static void main(String[] args) {
        Optional<Integer> status = QuickStatus.of(args).flatMap(QuickStatus::ask);
        if (status.isPresent()) {
            System.exit(status.get());
        }
        HomeFolder.tellLibraries();
        StandardStreams streams = StandardStreams.install();
        LateExceptions.keepQuiet();
        Main main = new Main(streams);
        main.hidden = Arrays.equals(args, new String[] {HIDDEN});
        boolean quick = args.length == 0 || main.hidden;
        int code = quick ? main.run() : MainCommandLine.of(main, streams).execute(args);
        if (main.elsewhere) {
            // The toolkit, which starts for nothing, would delay the end and complain.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** Does not load the parser of arguments, which takes a third of the time to the first frame. */
    private int run() {
        try {
            return call();
        } catch (IOException e) {
            System.err.println(CommandErrors.sentence(e));
        } catch (InvalidPathException e) {
            System.err.println(CommandErrors.sentence(e));
        } catch (NoHomeFolderException e) {
            System.err.println(CommandErrors.sentence(e));
        }
        return ExitCode.SOFTWARE;
    }

    /** On the streams of the caller. */
    static CommandLine commandLine() {
        return MainCommandLine.of(new Main(StandardStreams.UNCHANGED), StandardStreams.UNCHANGED);
    }

    @Override
    public Integer call() throws IOException {
        if (!OperatingSystem.current().hasDisplay(System.getenv())) {
            System.err.println("No display, so the console monitor starts instead of the window.");
            return streams.run(() -> Console.run(options));
        }
        Optional<String> obstacle = WindowLibraries.obstacle();
        if (obstacle.isPresent()) {
            System.err.println("No window can be shown: " + obstacle.get() + ". The console monitor starts instead. "
                    + "Choose another folder with -Djavafx.cachedir=DIR.");
            return streams.run(() -> Console.run(options));
        }
        if (!hidden && !new SettingsStore(options.dataFolder().settingsFile()).seemsToStartHidden()) {
            PresenceWindow.prepare();
        }
        options.dataFolder().create();
        return switch (FolderClaim.takeOrShow(options.dataFolder().path())) {
            case FolderClaim.Taken taken -> runWith(taken.instance());
            case FolderClaim.Elsewhere other -> runsElsewhere(other);
        };
    }

    private int runWith(SingleInstance instance) throws IOException {
        LogFile.copyStandardError(options.dataFolder().logFolder());
        try (Program program = new Program(options)) {
            new DesktopProgram(program, instance).run(hidden);
            instance.close();
            return ExitCode.OK;
        } catch (NoDisplayException e) {
            System.err.println(ThrownReason.of(e) + " The console monitor starts instead.");
        }
        return streams.run(() -> Console.run(options, instance, Optional.empty()));
    }

    /** The program that runs may belong to another session of the same user, on another screen. */
    private int runsElsewhere(FolderClaim.Elsewhere other) {
        elsewhere = true;
        if (other.shownOn().isEmpty()) {
            System.err.println(other.sentence());
            return ExitCode.SOFTWARE;
        }
        String display = other.shownOn().get();
        if (!display.equals(DisplayServer.of(System.getenv()).name())) {
            System.err.println("Presence Monitor runs on the display " + display + ", and its window is shown there.");
        }
        return ExitCode.OK;
    }
}
