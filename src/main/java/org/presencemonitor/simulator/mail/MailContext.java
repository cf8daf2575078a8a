package org.presencemonitor.simulator.mail;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the simulated providers have around them. */
final class MailWorld {
    /** Long enough to press "Log off" while a message is under way. */
    private static final Duration USUAL = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread;
    private final ProviderFaults faults;
    private final MailServer server = new MailServer();
    private volatile Duration messageTakes = USUAL;
    private volatile Duration goodbyeTakes = Duration.ZERO;

    MailWorld(ScheduledExecutorService thread) {
        this.thread = thread;
        this.faults = new ProviderFaults(thread);
    }

    ProviderFaults faults() {
        return faults;
    }

    MailServer server() {
        return server;
    }

    Duration messageTakes() {
        return messageTakes;
    }

    void messageTakes(Duration time) {
        messageTakes = time;
    }

    Duration goodbyeTakes() {
        return goodbyeTakes;
    }

    void goodbyeTakes(Duration time) {
        goodbyeTakes = time;
    }

    void post(Runnable task) {
        thread.execute(task);
    }

    void later(Duration delay, Runnable task) {
        thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
