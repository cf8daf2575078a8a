package org.presencemonitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.presencemonitor.app.history.DeferredHistory;
import org.presencemonitor.app.history.HistoryExporter;
import org.presencemonitor.desktop.FileManager;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.autostart.Autostart;
import org.presencemonitor.desktop.autostart.AutostartException;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.desktop.autostart.AutostartState;
import org.presencemonitor.desktop.autostart.Autostarts;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.ui.WindowHost;
import org.presencemonitor.ui.settings.SourceControls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window needs from the program around it. Its methods may be called from any thread. */
final class DesktopHost implements WindowHost {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopHost.class);

    /** Reads files and starts other programs, without waiting for them. */
    private final Executor outsideThread = DaemonThreads.scheduler("outside");

    private final CountDownLatch quit = new CountDownLatch(1);
    private final Program program;
    private final ProgramParts parts;
    private final HistoryExporter exporter;
    private final FirstStartQuestion question;
    private volatile Optional<Tray> tray = Optional.empty();
    private final WindowFocus windowFocus;

    DesktopHost(Program program, DeferredHistory history) {
        this.program = program;
        parts = program.parts();
        windowFocus = new WindowFocus(parts.clock);
        question = new FirstStartQuestion(
                parts.settings, parts.sourceIsSaid(), () -> parts.look(SourceChoice.SYSTEM), outsideThread);
        exporter = new HistoryExporter(parts.dataFolder.historyFile(), history, outsideThread);
    }

    void setTray(Tray tray) {
        this.tray = Optional.of(tray);
    }

    /** Empty before a tray has been set. */
    Optional<Tray> tray() {
        return tray;
    }

    WindowFocus windowFocus() {
        return windowFocus;
    }

    /** Waits until the user quits, or until the thread is interrupted. */
    void awaitQuit() {
        try {
            quit.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void quit() {
        quit.countDown();
    }

    @Override
    public void windowInFront(boolean inFront) {
        windowFocus.inFront(inFront);
    }

    @Override
    public void windowSeen(boolean seen) {
        windowFocus.seen(seen);
        program.setObserved(seen);
    }

    @Override
    public boolean trayVisible() {
        return tray.map(Tray::isVisible).orElse(false);
    }

    @Override
    public boolean noTrayExplained() {
        return parts.settings.current().noTrayExplained();
    }

    @Override
    public void noTrayWasExplained() {
        parts.settings.change(Settings::withNoTrayExplained);
    }

    @Override
    public CompletableFuture<Optional<FoundClient>> clientToAskAbout() {
        return question.client();
    }

    @Override
    public void clientWasAskedAbout() {
        question.asked();
    }

    /** Names the launcher of today, where the program has moved since its login was set up. */
    void repairAutostart() {
        outsideThread.execute(() -> {
            try {
                if (login().repair()) {
                    LOG.info("The program has moved, and its login starts it at the new place");
                }
            } catch (AutostartException e) {
                LOG.warn("The login starts the program at a place where it is not any more: {}", e.getMessage());
            }
        });
    }

    private static Autostart login() {
        return Autostarts.ofThisSystem(WindowsRegistry::new);
    }

    @Override
    public CompletableFuture<AutostartState> autostart() {
        return CompletableFuture.supplyAsync(() -> login().read(), outsideThread);
    }

    @Override
    public CompletableFuture<Optional<AutostartObstacle>> turnAutostart(boolean on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        login().turn(on);
                        return Optional.empty();
                    } catch (AutostartException e) {
                        return Optional.of(e.obstacle());
                    }
                },
                outsideThread);
    }

    @Override
    public SourceControls sources() {
        return program.sources();
    }

    @Override
    public void choose(Provider provider) {
        parts.watched().shown.choose(provider);
        parts.settings.change(chosen -> chosen.withProvider(provider.app()));
    }

    @Override
    public List<Provider> clients() {
        return parts.watched().shown.providers();
    }

    @Override
    public Path dataFolder() {
        return parts.dataFolder.path().toAbsolutePath();
    }

    @Override
    public CompletableFuture<Boolean> openDataFolder() {
        return open(dataFolder());
    }

    @Override
    public CompletableFuture<Boolean> openLogFolder() {
        Path folder = parts.dataFolder.logFolder().toAbsolutePath();
        return CompletableFuture.supplyAsync(() -> LogFile.makeFolder(folder), outsideThread)
                .thenCompose(made -> made ? open(folder) : CompletableFuture.completedFuture(false));
    }

    @Override
    public CompletableFuture<Boolean> showInFolder(Path file) {
        return open(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
    }

    private CompletableFuture<Boolean> open(Path folder) {
        return CompletableFuture.supplyAsync(() -> FileManager.ofThisSystem().open(folder), outsideThread)
                .thenCompose(Function.identity());
    }

    @Override
    public CompletableFuture<Long> entriesOlderThan(int days) {
        return parts.history.countOlderThan(Duration.ofDays(days));
    }

    @Override
    public CompletableFuture<Written> export(Order order, LongConsumer progress) {
        return exporter.export(order, progress);
    }

    @Override
    public CompletableFuture<String> diagnostics() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Diagnostics.of(parts).text();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                outsideThread);
    }
}
