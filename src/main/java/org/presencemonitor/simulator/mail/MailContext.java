package org.presencemonitor.simulator.mail;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the simulated providers of one mail session share: thread, faults, server and timing. */
final class MailContext {
    /** Long enough to press "Log off" while a message is being sent. */
    private static final Duration DEFAULT_MESSAGE_TIME = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread;
    private final ProviderFaults faults;
    private final MailServer server = new MailServer();
    private volatile Duration messageTakes = DEFAULT_MESSAGE_TIME;
    private volatile Duration goodbyeTakes = Duration.ZERO;

    MailContext(ScheduledExecutorService thread) {
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
