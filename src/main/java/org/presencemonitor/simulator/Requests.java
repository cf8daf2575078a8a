package org.presencemonitor.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.profile.Profile;

/**
 * What the client has asked of the server about contacts and groups, until it answers. A silent server keeps requests
 * waiting; a network that breaks answers them all at once, and whoever asked finds the user signed out. Used under the
 * client's lock.
 */
final class Requests implements SimulatedServer.Client {
    private final CancellableSchedule schedule;
    private final Supplier<Profile> profile;
    private final SimulatedServer server;
    private final Random random;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    Requests(CancellableSchedule schedule, Supplier<Profile> profile, SimulatedServer server) {
        this.schedule = schedule;
        this.profile = profile;
        this.server = server;
        this.random = new Random(profile.get().seed());
    }

    void ask(Runnable whenAnswered) {
        schedule.later(profile.get().serverAnswersAfter().next(random), () -> arrived(whenAnswered));
    }

    /** The process is gone, and what it asked with it. */
    void drop() {
        schedule.cancel();
        waiting.clear();
    }

    @Override
    public void serverChanged() {
        if (server.answers()) {
            answerAll();
        }
    }

    @Override
    public void networkLost(HResult why) {
        answerAll();
    }

    private void arrived(Runnable whenAnswered) {
        waiting.add(whenAnswered);
        if (server.answers()) {
            answerAll();
        }
    }

    private void answerAll() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
