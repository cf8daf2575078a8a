package org.presencemonitor.app;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.platform.Trays;
import org.presencemonitor.presence.MonitorThreads;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.NoDisplayException;
import org.presencemonitor.ui.PresenceWindow;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.WindowHost;
import org.presencemonitor.ui.WindowParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program on a desktop: window and tray on one monitor, until someone quits. */
final class Desktop implements WindowHost {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final String ID = "presence-monitor";

    /** Shows the window, which may last, and renews what time makes untrue. */
    private final ScheduledExecutorService desktopThread = MonitorThreads.daemon("desktop");

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Program program;
    private final Texts texts = Texts.ofSystem();
    private final PresenceWindow window;
    private volatile Optional<Tray> tray = Optional.empty();

    Desktop(Program program) {
        this.program = program;
        String mark = program.simulator().isPresent() ? texts.say(Phrase.SIMULATED) : "";
        window = new PresenceWindow(
                program.shown(),
                program.providers()::subscribe,
                new WindowParts(
                        program.shown(),
                        texts,
                        program.clock(),
                        desktopThread,
                        this,
                        Theme.SYSTEM,
                        mark,
                        program.simulatorControls()));
    }

    /**
     * Runs until someone quits.
     *
     * @throws NoDisplayException when no window can be shown; nothing has been started then
     */
    void run(boolean hidden) throws NoDisplayException {
        Runtime.getRuntime().addShutdownHook(new Thread(program::close, "shutdown"));
        program.start();
        if (!hidden) {
            window.show();
        }
        showTray();
        program.openHistory();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        program.close();
        tray.ifPresent(Tray::close);
        window.close();
    }

    /** Brings the window up, asked from any thread; returns at once. */
    void showWindow() {
        desktopThread.execute(() -> {
            try {
                window.show();
            } catch (NoDisplayException e) {
                LOG.warn("{}", e.getMessage());
            }
        });
    }

    /** After the first frame; a tray that fails never stops the program. */
    private void showTray() {
        Tray shown = Trays.forThisSystem(ID, this::showWindow, visible -> LOG.debug("In the tray: {}", visible));
        new TrayView(program.shown(), this::choose, texts, program.clock(), this::showWindow, this::quit)
                .feed(shown, desktopThread);
        tray = Optional.of(shown);
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
    public void quit() {
        ended.countDown();
    }
}
