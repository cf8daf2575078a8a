package org.presencemonitor.app;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.app.bus.ProgramOnBus;
import org.presencemonitor.app.bus.ProgramWindow;
import org.presencemonitor.app.history.DeferredHistory;
import org.presencemonitor.app.simulator.SimulatorControllers;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.desktop.DesktopEntry;
import org.presencemonitor.desktop.DisplayServer;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.instance.InstanceAnswer;
import org.presencemonitor.desktop.instance.SingleInstance;
import org.presencemonitor.desktop.linux.XConnection;
import org.presencemonitor.desktop.platform.Notifiers;
import org.presencemonitor.desktop.platform.Trays;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.NoDisplayException;
import org.presencemonitor.ui.PresenceWindow;
import org.presencemonitor.ui.WindowDependencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** The life cycle of the program on a desktop: window, tray and notifications, until the user quits. */
final class DesktopProgram {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopProgram.class);

    /** Shows the window, which may block, and updates texts that change by the passing of time. */
    private final ScheduledExecutorService desktopThread = DaemonThreads.scheduler("desktop");

    private final Supplier<Texts> texts = this::texts;
    private final Function<Language, Texts> words = this::texts;
    private final Runnable showWindow = this::showWindow;
    private final Program program;
    private final SingleInstance instance;
    private final ProgramParts parts;
    private final DesktopHost host;
    private final DisplayServer display = DisplayServer.of(System.getenv());
    private final DisplayWatch displayWatch;
    private final XConnection xConnection = new XConnection(this::endWithoutDisplay);
    private final PresenceWindow window;
    private final NotificationPause pause;
    /** Of what is watched now. */
    private volatile TrayView trayView;

    private volatile Optional<Notifier> notifier = Optional.empty();
    private volatile Optional<ProgramOnBus> onBus = Optional.empty();
    /** Exit code of the process if it ends before the user quits. */
    private volatile int code = ExitCode.SOFTWARE;

    private volatile boolean toolkitLost;

    /** @param instance answers other starts; not closed here */
    DesktopProgram(Program program, SingleInstance instance) {
        this.program = program;
        this.instance = instance;
        parts = program.parts();
        DeferredHistory history = new DeferredHistory(parts.openedHistory);
        host = new DesktopHost(program, history);
        displayWatch = new DisplayWatch(desktopThread, display::isGone, this::quitWithoutDisplay);
        pause = new NotificationPause(parts.settings, parts.clock, ZoneId.systemDefault(), desktopThread);
        WatchedSource source = parts.watched();
        trayView = trayView(source);
        window = new PresenceWindow(source.shown, source.providers::subscribe, windowOf(source, history));
        Subscription unused = parts.source.follow(next -> {
            window.watch(next.shown, next.providers::subscribe, windowOf(next, history));
            return () -> {};
        });
    }

    private WindowDependencies windowOf(WatchedSource source, DeferredHistory history) {
        return new WindowDependencies(
                source.shown,
                words,
                parts.clock,
                desktopThread,
                host,
                parts.settings,
                history,
                source.first().client().map(client -> Phrase.SIMULATED),
                source.simulatorControllers.map(SimulatorControllers::controls));
    }

    private TrayView trayView(WatchedSource source) {
        return new TrayView(
                source.shown, host::choose, texts, parts.clock, pause, showWindow, this::showSettings, host::quit);
    }

    private Texts texts(Language language) {
        return new Texts(language.locale(Locale.getDefault(Locale.Category.DISPLAY)), ZoneId.systemDefault());
    }

    private Texts texts() {
        return texts(parts.settings.current().look().language());
    }

    /**
     * Runs until the user quits.
     *
     * @throws NoDisplayException when no window can be shown; nothing has been started then
     */
    void run(boolean hidden) throws NoDisplayException {
        Shutdown.atExit("shutdown", this::endWithTheProcess);
        // A hidden start makes its icon first; a window's first frame does not wait for one.
        Optional<Tray> early = hidden ? Optional.of(newTray()) : Optional.empty();
        program.watch();
        boolean seen = !hidden && !parts.settings.current().startup().hidden();
        program.setObserved(seen);
        window.whenToolkitRuns(this::watchToolkit);
        if (seen) {
            window.show();
        }
        program.startClients();
        instance.answerWith(new ProgramRequests(parts.source, this::showForAnotherStart, host::quit));
        Tray tray = early.orElseGet(this::newTray);
        show(tray);
        if (!seen) {
            HiddenStartFallback.watch(tray, desktopThread, () -> onDesktop(window::show));
        }
        program.openHistory();
        host.repairAutostart();
        offerOnBus();
        host.awaitQuit();
        end();
        tray.close();
        window.close();
        code = ExitCode.OK;
    }

    private void endWithTheProcess() {
        try {
            end();
        } finally {
            if (toolkitLost) {
                xConnection.endProcess(code);
            }
            if (program.hasServed()) {
                // An ordinary exit may wait for proxies of clients that have crashed.
                Runtime.getRuntime().halt(code);
            }
        }
    }

    /** Also on a forced exit: open notifications would stay with dead buttons. */
    private void end() {
        instance.announceEnd();
        onBus.ifPresent(ProgramOnBus::close);
        program.close();
        notifier.ifPresent(Notifier::close);
    }

    /** Brings the window up for the user, from any thread; returns at once. */
    private void showWindow() {
        onDesktop(this::showNow);
    }

    private boolean showNow() throws NoDisplayException {
        return window.bringToFront();
    }

    /** Other systems have no session bus. */
    private void offerOnBus() {
        if (OperatingSystem.current().isLinux()) {
            WatchedClients first = parts.watched().shown;
            ProgramOnBus offered =
                    new ProgramOnBus(SessionBus.ofThisProcess(), first.current(), first, new WindowForOthers());
            onBus = Optional.of(offered);
            Subscription unused = parts.source.follow(source -> {
                offered.command(source.shown);
                return source.shown.subscribe(offered::show);
            });
        }
    }

    private final class WindowForOthers implements ProgramWindow {
        @Override
        public CompletionStage<?> show() {
            CompletableFuture<Boolean> shown = new CompletableFuture<>();
            onDesktop(() -> {
                try {
                    shown.complete(showNow());
                } catch (NoDisplayException | RuntimeException e) {
                    shown.completeExceptionally(e);
                }
            });
            return shown.thenAccept(drawn -> {
                if (!drawn) {
                    throw new IllegalStateException("It is not drawn within some seconds.");
                }
            });
        }

        @Override
        public void quit() {
            host.quit();
        }
    }

    private void iconClicked() {
        switch (host.windowFocus().click()) {
            case SHOWS -> showWindow();
            case HIDES -> desktopThread.execute(window::hide);
            case NOTHING -> {}
        }
    }

    private CompletableFuture<InstanceAnswer> showForAnotherStart() {
        return CompletableFuture.supplyAsync(this::answerToAnotherStart, desktopThread);
    }

    /** A program that will never show a window cannot be reached: it ends, and the other start takes over. */
    private InstanceAnswer answerToAnotherStart() {
        try {
            return showNow()
                    ? InstanceAnswer.shown(display.name())
                    : InstanceAnswer.failed("it is not drawn within some seconds");
        } catch (NoDisplayException e) {
            LOG.warn("{}", ThrownReason.of(e));
            if (e.isLasting()) {
                host.quit();
                return InstanceAnswer.ENDING;
            }
            return InstanceAnswer.failed(ThrownReason.of(e));
        }
    }

    private void watchToolkit() {
        if (!display.name().isEmpty()) {
            xConnection.watch();
        }
    }

    private void quitWithoutDisplay() {
        LOG.warn("The display is gone; the program ends");
        host.quit();
    }

    /** The toolkit's thread has ended with its connection: nothing may wait for it. */
    private void endWithoutDisplay() {
        DaemonThreads.start("display-lost", () -> {
            LOG.warn("The connection to the display is lost; the program ends");
            toolkitLost = true;
            code = ExitCode.OK;
            System.exit(code);
        });
    }

    private void showSettings() {
        onDesktop(window::showSettings);
    }

    private void onDesktop(DisplayTask task) {
        desktopThread.execute(() -> {
            try {
                task.run();
            } catch (NoDisplayException e) {
                LOG.warn("{}", ThrownReason.of(e));
            }
        });
    }

    private interface DisplayTask {
        void run() throws NoDisplayException;
    }

    private Tray newTray() {
        return Trays.forThisSystem(DesktopEntry.ID, this::iconClicked, this::trayLookedAt, displayWatch::iconVisible);
    }

    /** The program goes on where the tray fails. */
    private void show(Tray tray) {
        Subscription unused = parts.source.follow(source -> {
            trayView = trayView(source);
            return trayView.feed(tray);
        });
        parts.settings.subscribe(changed -> desktopThread.execute(() -> trayView.renew(tray)));
        host.setTray(tray);
        showNotifications(tray);
    }

    /** Renews times, and states that may have changed without an event, when the user is about to read them. */
    private void trayLookedAt() {
        host.tray().ifPresent(trayView::renew);
        program.askAgain();
    }

    private void showNotifications(Tray beside) {
        Notifier shown = Notifiers.beside(beside, texts().say(Phrase.WINDOW_TITLE));
        notifier = Optional.of(shown);
        pause.watch();
        program.showNotices(
                () -> host.windowFocus().isInFront() || pause.isOn(),
                source -> new NotificationView(shown, source.shown, texts, host::choose, showWindow));
    }
}
