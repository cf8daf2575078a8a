package org.presencemonitor.desktop.linux;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.thread.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications by org.freedesktop.Notifications, as every Linux desktop shows them. It connects with the first one.
 *
 * <p>Its work, and the actions of the buttons, run on a daemon thread named "notifications".
 */
public final class BusNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(BusNotifier.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(500);

    private final String program;
    private final SessionBus sessionBus;
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("notifications");

    // Used on the notifier's thread alone.
    private final Map<String, Shown> shown = new HashMap<>();
    private @Nullable NotificationSession session;
    private boolean complained;

    /** A notification that the server has. */
    private record Shown(SentNotification sent, Notification notification) {}

    private interface SessionTask {
        void run(NotificationSession session) throws DBusException;
    }

    /** @param program its name, as shown */
    public BusNotifier(String program) {
        this(program, SessionBus.ofThisProcess());
    }

    BusNotifier(String program, SessionBus sessionBus) {
        this.program = program;
        this.sessionBus = sessionBus;
    }

    @Override
    public void show(Notification notification) {
        thread.execute(() -> ask(now -> {
            String server = now.server();
            Shown earlier = shown.get(notification.about());
            UInt32 replaces = earlier != null && earlier.sent().server().equals(server)
                    ? earlier.sent().id()
                    : NotificationSession.NONE;
            shown.put(notification.about(), new Shown(now.show(server, notification, replaces), notification));
        }));
    }

    @Override
    public void withdraw(String about) {
        thread.execute(() -> Optional.ofNullable(shown.remove(about)).ifPresent(this::withdraw));
    }

    @Override
    public void close() {
        CountDownLatch done = new CountDownLatch(1);
        thread.execute(() -> {
            try {
                shown.values().forEach(this::withdraw);
                if (session != null) {
                    session.close();
                }
            } finally {
                done.countDown();
                thread.shutdownNow();
            }
        });
        try {
            if (!thread.isShutdown() && !done.await(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The notification server takes its time; going on without it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void withdraw(Shown gone) {
        ask(now -> now.withdraw(gone.sent()));
    }

    private void ask(SessionTask task) {
        try {
            if (session == null) {
                session = new NotificationSession(
                        sessionBus,
                        program,
                        (sent, key) -> thread.execute(() -> invoked(sent, key)),
                        gone -> forget(one -> one.equals(gone)),
                        server -> forget(one -> one.server().equals(server)),
                        () -> thread.execute(this::lost));
            }
            task.run(session);
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
            if (!complained) {
                complained = true;
                LOG.debug("No notifications are shown here: {}", e.getMessage());
            }
        }
    }

    private void forget(Predicate<SentNotification> gone) {
        thread.execute(() -> shown.values().removeIf(one -> gone.test(one.sent())));
    }

    private void lost() {
        session = null;
        shown.clear();
    }

    private void invoked(SentNotification sent, String key) {
        shown.values().stream()
                .filter(one -> one.sent().equals(sent))
                .map(Shown::notification)
                .findFirst()
                .ifPresent(notification -> choose(notification, key));
    }

    private static void choose(Notification notification, String key) {
        if (key.equals(Notifications.DEFAULT_ACTION)) {
            notification.opened().run();
            return;
        }
        for (int i = 0; i < notification.choices().size(); i++) {
            if (key.equals(Integer.toString(i))) {
                notification.choices().get(i).action().run();
            }
        }
    }
}
