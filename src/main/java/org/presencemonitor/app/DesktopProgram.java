package org.presencemonitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongConsumer;
import org.presencemonitor.app.history.HistoryExporter;
import org.presencemonitor.desktop.FileManager;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.platform.Notifiers;
import org.presencemonitor.desktop.platform.Trays;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.ui.NoDisplayException;
import org.presencemonitor.ui.PresenceWindow;
import org.presencemonitor.ui.WindowDependencies;
import org.presencemonitor.ui.WindowHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** The program on a desktop: window and tray on one monitor, until someone quits. */
final class DesktopProgram implements WindowHost {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopProgram.class);
    private static final String ID = "presence-monitor";

    /** Shows the window, which may last, and renews what time makes untrue. */
    private final ScheduledExecutorService desktopThread = DaemonThreads.scheduler("desktop");

    /** Reads files and waits for other programs. */
    private final ScheduledExecutorService outsideThread = DaemonThreads.scheduler("outside");

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Program program;
    private final PresenceWindow window;
    private final NotificationPause pause;
    private final TrayView view;
    private final HistoryExporter exports;
    private volatile Optional<Tray> tray = Optional.empty();
    private volatile Optional<Notifier> notifier = Optional.empty();
    private volatile boolean windowInFront;
    /** Of the process, until someone has quit. */
    private volatile int code = ExitCode.SOFTWARE;

    DesktopProgram(Program program) {
        this.program = program;
        pause = new NotificationPause(program.settings(), program.clock(), ZoneId.systemDefault(), desktopThread);
        view = new TrayView(
                program.shown(),
                this::choose,
                this::words,
                program.clock(),
                pause,
                this::showWindow,
                this::showSettings,
                this::quit);
        exports = new HistoryExporter(program.dataFolder().historyFile(), program.historyDesk(), outsideThread);
        window = new PresenceWindow(
                program.shown(),
                program.providers()::subscribe,
                new WindowDependencies(
                        program.shown(),
                        this::words,
                        program.clock(),
                        desktopThread,
                        this,
                        program.settings(),
                        program.historyDesk(),
                        program.simulator().map(client -> Phrase.SIMULATED),
                        program.simulatorControls()));
    }

    private Texts words(Language language) {
        return new Texts(language.locale(Locale.getDefault(Locale.Category.DISPLAY)), ZoneId.systemDefault());
    }

    private Texts words() {
        return words(program.settings().current().look().language());
    }

    /**
     * Runs until someone quits.
     *
     * @throws NoDisplayException when no window can be shown; nothing has been started then
     */
    void run(boolean hidden) throws NoDisplayException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endWithTheProcess, "shutdown"));
        Optional<Tray> early = hidden ? Optional.of(newTray()) : Optional.empty();
        program.watch();
        boolean seen = !hidden && !program.settings().current().startup().hidden();
        program.setObserved(seen);
        if (seen) {
            window.show();
        }
        program.startClients();
        Tray shown = early.orElseGet(this::newTray);
        showTray(shown);
        if (!seen) {
            HiddenStartFallback.watch(shown, desktopThread, this::showWindow);
        }
        program.openHistory();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
        tray.ifPresent(Tray::close);
        window.close();
        code = ExitCode.OK;
    }

    private void endWithTheProcess() {
        try {
            end();
        } finally {
            if (program.hasServed()) {
                // An ordinary exit may wait for proxies of clients that have died.
                Runtime.getRuntime().halt(code);
            }
        }
    }

    /** However it ends: the notifications would outlive the program, and nobody would answer their buttons. */
    private void end() {
        program.close();
        notifier.ifPresent(Notifier::close);
    }

    /** Brings the window up, asked from any thread; returns at once. */
    void showWindow() {
        show(window::show);
    }

    private void showSettings() {
        show(window::showSettings);
    }

    private void show(Showing what) {
        desktopThread.execute(() -> {
            try {
                what.run();
            } catch (NoDisplayException e) {
                LOG.warn("{}", e.getMessage());
            }
        });
    }

    /** Something that needs a display. */
    private interface Showing {
        void run() throws NoDisplayException;
    }

    /** Of a start into the tray this comes first; a window's first frame does not wait for it. */
    private Tray newTray() {
        return Trays.forThisSystem(
                ID, this::showWindow, this::trayLookedAt, visible -> LOG.debug("In the tray: {}", visible));
    }

    /** A tray that fails never stops the program. */
    private void showTray(Tray shown) {
        view.feed(shown);
        program.settings()
                .subscribe(changed -> desktopThread.execute(
                        () -> shown.show(view.content(program.shown().current()))));
        tray = Optional.of(shown);
        showNotifications(shown);
    }

    /** What has no event of its own, as time has not, is asked for when somebody looks. */
    private void trayLookedAt() {
        tray.ifPresent(view::renew);
        program.askAgain();
    }

    private void showNotifications(Tray beside) {
        Notifier shown = Notifiers.beside(beside, words().say(Phrase.WINDOW_TITLE));
        notifier = Optional.of(shown);
        pause.watch();
        program.notice(
                () -> windowInFront || pause.isOn(),
                new NotificationView(
                        shown, program.shown(), this::words, program.clock(), this::choose, this::showWindow));
    }

    @Override
    public void windowInFront(boolean inFront) {
        windowInFront = inFront;
    }

    @Override
    public void windowSeen(boolean seen) {
        program.setObserved(seen);
    }

    @Override
    public boolean trayVisible() {
        return tray.map(Tray::isVisible).orElse(false);
    }

    @Override
    public boolean noTrayExplained() {
        return program.settings().current().noTrayExplained();
    }

    @Override
    public void noTrayWasExplained() {
        program.settings().change(Settings::withNoTrayExplained);
    }

    @Override
    public void choose(Provider provider) {
        program.show(provider);
    }

    @Override
    public Path dataFolder() {
        return program.dataFolder().path().toAbsolutePath();
    }

    @Override
    public CompletableFuture<Boolean> openDataFolder() {
        return CompletableFuture.supplyAsync(() -> FileManager.ofThisSystem().open(dataFolder()), outsideThread);
    }

    @Override
    public CompletableFuture<Boolean> openLogFolder() {
        return CompletableFuture.supplyAsync(
                () -> {
                    Path folder = program.dataFolder().logFolder().toAbsolutePath();
                    return LogFile.makeFolder(folder)
                            && FileManager.ofThisSystem().open(folder);
                },
                outsideThread);
    }

    @Override
    public List<Provider> clients() {
        return program.shown().providers();
    }

    @Override
    public CompletableFuture<Long> entriesOlderThan(int days) {
        return program.history().countOlderThan(Duration.ofDays(days));
    }

    @Override
    public CompletableFuture<Written> export(Order order, LongConsumer progress) {
        return exports.export(order, progress);
    }

    @Override
    public CompletableFuture<Boolean> showInFolder(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return CompletableFuture.supplyAsync(() -> FileManager.ofThisSystem().open(folder), outsideThread);
    }

    @Override
    public CompletableFuture<String> diagnostics() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return program.diagnostics().text();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                outsideThread);
    }

    @Override
    public void quit() {
        ended.countDown();
    }
}
