package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.CrashPoint;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.Faults;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;

/** Random days in the life of a client: whatever happens in whatever order, some things always hold. */
@DisplayName("Whatever a client goes through,")
class InvariantsTest {
    private static final int STEPS = 12;
    private static final Latency SLOW = new Latency.LogNormal(ofMillis(800), 1.5);
    private static final String[] MEMBERS = {
        "CoCreateInstance", "Advise", "MyStatus", "MySigninName", "Signout", "AutoSignin"
    };
    private static final String[] EVENTS = {"OnMyStatusChange", "OnSignin", "OnSignout", "OnAppShutdown"};
    private static final HResult[] ANSWERS = {
        HResult.E_FAIL, HResult.RPC_E_CALL_REJECTED, HResult.RPC_S_SERVER_UNAVAILABLE, HResult.RPC_E_DISCONNECTED
    };

    /** One client, one monitor, and everything that can happen to them. */
    private static final class Life extends MonitorFixture {
        private final Random random;
        private final List<String> told = new ArrayList<>();
        private final List<Fault> open = new ArrayList<>();
        private final Map<String, Runnable> happenings = new TreeMap<>();

        Life(long seed) {
            random = new Random(seed);
            restartWith(Profile.communicator2007R2().toBuilder()
                    .onSigninFirst(random.nextBoolean())
                    .flashesOffline(random.nextBoolean())
                    .reconnects(random.nextBoolean())
                    .statusWrites(oneOf(Profile.StatusWrites.values()))
                    .signedOut(oneOf(Profile.SignedOut.DOCUMENTED, Profile.SignedOut.MEMBERS_FAIL))
                    .flagSignedOut(oneOf(Profile.FlagSignedOut.values()))
                    .flagAfterCrash(oneOf(Profile.FlagAfterCrash.values()))
                    .seed(seed)
                    .build());
            happenings.putAll(Happenings.of(client, monitor));
            happenings.put("server ends", client.server()::shutDown);
            addFaults(client.faults());
        }

        private void addFaults(Faults faults) {
            happenings.put("hangs", () -> open(faults.hang(oneOf(MEMBERS))));
            happenings.put("late", () -> open(faults.delay(oneOf(MEMBERS), SLOW, some())));
            happenings.put("fails", () -> open(faults.fail(oneOf(MEMBERS), oneOf(ANSWERS), some())));
            happenings.put("event lost", () -> open(faults.lose(oneOf(EVENTS), some())));
            happenings.put("event twice", () -> open(faults.repeat(oneOf(EVENTS), some())));
            happenings.put("event late", () -> open(faults.reorder(oneOf(EVENTS), some())));
            happenings.put("dies at a step", () -> open(faults.crashAt(oneOf(CrashPoint.values()))));
            happenings.put("dies in a call", () -> open(faults.crashAt(oneOf(MEMBERS), some())));
            happenings.put("dies at an event", () -> open(faults.crashAt(oneOf(EVENTS), some())));
            happenings.put("well again", this::closeFaults);
        }

        @SafeVarargs
        private <T> T oneOf(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private int some() {
            return 1 + random.nextInt(5);
        }

        private void open(Fault fault) {
            open.add(fault);
        }

        private void closeFaults() {
            open.forEach(Fault::close);
            open.clear();
        }

        void live() {
            monitor.open();
            monitor.subscribe(this::check);
            List<String> names = List.copyOf(happenings.keySet());
            for (int i = 0; i < STEPS; i++) {
                String name = names.get(random.nextInt(names.size()));
                told.add(name);
                happenings.getOrDefault(name, () -> {}).run();
                time.advance(ofMillis(random.nextInt(random.nextBoolean() ? 300 : 30_000)));
            }
            closeFaults();
            // Longer than every time limit and every pause between two tries.
            time.advance(ofMinutes(3));
        }

        private void check(Presence presence) {
            assertThat(presence.state().isSignedIn())
                    .as("signed in without bit 0x2 after %s", told)
                    .isEqualTo(
                            presence.state().isSignedIn() && presence.session().isSignedIn());
        }

        /** What somebody with the whole simulator before him would say. */
        PresenceState truth() {
            DwordReading flag = UpAndRunning.read(registry, "Communicator");
            if (flag.equals(new DwordReading.Value(1))) {
                return PresenceState.STARTING;
            }
            if (!flag.equals(new DwordReading.Value(2))) {
                return PresenceState.NOT_RUNNING;
            }
            return client.sessionStatus().map(PresenceState::of).orElse(PresenceState.PROBLEM);
        }
    }

    private static void holds(long seed) {
        Life life = new Life(seed);
        life.live();

        String story = "seed " + seed + ": " + life.told;
        assertThat(life.now().state()).as(story).isEqualTo(life.truth());
        assertThat(life.now().running()).as(story).isEmpty();
        assertGoodbyes(life.client.journal().entries(), story);
    }

    /**
     * Nobody who is signed in hears OnAppShutdown before OnSignout, and nobody hears anything after it; a flag of 1 is
     * a new process.
     */
    private static void assertGoodbyes(List<Journal.Entry> journal, String story) {
        boolean signedIn = false;
        boolean ended = false;
        for (Journal.Entry entry : journal) {
            boolean starts = entry.what().equals("UpAndRunning = 1");
            boolean ends = entry.name().equals("OnAppShutdown");
            assertThat(ended && !ends && entry.kind() == Journal.EntryKind.EVENT)
                    .as("%s after OnAppShutdown, %s", entry, story)
                    .isFalse();
            ended = !starts && (ended || ends);
            if (entry.what().equals("UpAndRunning = 1") || entry.name().equals("OnSignout")) {
                signedIn = false;
            } else if (entry.name().equals("OnMyStatusChange")
                    && entry.arguments().size() == 1) {
                signedIn = new MyStatus(Integer.decode(entry.arguments().getFirst())).isSignedIn();
            } else if (entry.name().equals("OnAppShutdown")) {
                assertThat(signedIn).as(story).isFalse();
            }
        }
    }

    @Test
    @DisplayName("the monitor ends up with the truth, and never shows signed in without bit 0x2 (5.1)")
    void some() {
        LongStream.range(0, 2_000).forEach(InvariantsTest::holds);
    }

    @Test
    @Tag("slow")
    @DisplayName("and that holds for 100 000 lives")
    void many() {
        LongStream.range(2_000, 102_000).parallel().forEach(InvariantsTest::holds);
    }
}
