package org.presencemonitor.app;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.autostart.Autostart;
import org.presencemonitor.desktop.autostart.AutostartException;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.desktop.autostart.AutostartState;
import org.presencemonitor.desktop.autostart.Autostarts;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.texts.AutostartText;
import org.presencemonitor.texts.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code autostart} command: whether the login starts the program, also while it runs. */
@Command(
        name = "autostart",
        mixinStandardHelpOptions = true,
        description = "Start the program in the tray at login, or do not; or print whether it is started.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:it could not be done, and standard error says why", "2:the command line is wrong"})
final class AutostartCommand implements Callable<Integer> {
    /** By the words of the command line. */
    enum Wish {
        on,
        off,
        status
    }

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "on|off|status",
            description =
                    "What is asked for. status prints on or off; where it is not as wished, standard error says why.")
    private Wish wish = Wish.status;

    @Override
    public Integer call() {
        Autostart autostart = Autostarts.ofThisSystem(WindowsRegistry::new);
        if (wish == Wish.status) {
            AutostartState state = autostart.read();
            new LinePrinter(spec().commandLine().getOut()).print(state.on() ? "on" : "off");
            state.obstacle().ifPresent(this::complain);
            return ExitCode.OK;
        }
        try {
            autostart.turn(wish == Wish.on);
            return ExitCode.OK;
        } catch (AutostartException e) {
            complain(e.obstacle());
            return ExitCode.SOFTWARE;
        }
    }

    private void complain(AutostartObstacle obstacle) {
        Texts texts = new Texts(Locale.ENGLISH, ZoneId.systemDefault());
        new LinePrinter(spec().commandLine().getErr()).print(AutostartText.of(obstacle, texts));
    }

    private CommandSpec spec() {
        return Optional.ofNullable(command).orElseThrow();
    }
}
