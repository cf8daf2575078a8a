package org.presencemonitor.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The client's requests to the server about contacts and groups. A silent server keeps them waiting; a loss of the
 * network completes them all at once, with the user signed out by then. Used under the client's lock.
 */
final class Requests implements SimulatedServer.ServerClient {
    private final CancellableSchedule schedule;
    private final Supplier<Profile> profile;
    private final SimulatedServer server;
    private final Random random;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    Requests(CancellableSchedule schedule, Supplier<Profile> profile, SimulatedServer server, Random random) {
        this.schedule = schedule;
        this.profile = profile;
        this.server = server;
        this.random = random;
    }

    void ask(Runnable whenAnswered) {
        schedule.later(profile.get().timing().serverAnswersAfter().next(random), () -> arrived(whenAnswered));
    }

    /** The process has ended: its requests are not answered. */
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
