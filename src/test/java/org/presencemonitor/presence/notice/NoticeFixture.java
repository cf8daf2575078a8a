package org.presencemonitor.presence.notice;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;

/** The rules on a monitor of a simulated client, in virtual time, and what they told. */
abstract class NoticeFixture implements NoticeBoard {
    final SimulatedMonitor simulated = new SimulatedMonitor();
    final VirtualTime time = simulated.time();
    final CommunicatorSimulator client = simulated.client();
    final PresenceMonitor monitor = simulated.monitor();
    final List<String> told = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    boolean silent;
    private final Notices rules = new Notices(time, time, () -> silent, this);

    /** The program has started. */
    void watching() {
        monitor.open();
        monitor.subscribe(rules::update);
        time.settle();
    }

    /** The client is up and signed in, and the start of the program is over. */
    void signedIn() {
        watching();
        client.start();
        pass(ofSeconds(30));
    }

    Notices rules() {
        return rules;
    }

    void pass(Duration time) {
        this.time.advance(time);
    }

    @Override
    public void show(Notice notice) {
        notices.add(notice);
        told.add(
                switch (notice) {
                    case Notice.SignedOut out -> "signed out: " + out.about();
                    case Notice.Broken broken ->
                        broken.presence().problem().orElseThrow().kind() + ": " + broken.about();
                    case Notice.WellAgain well ->
                        (well.wasSignedOut() ? "signed in again: " : "well again: ") + well.about();
                    case Notice.OfficeDefaultMoved moved ->
                        "default: " + moved.taken().by().orElse("nobody");
                });
    }

    @Override
    public void withdraw(String about) {
        told.add("withdrawn: " + about);
    }
}
