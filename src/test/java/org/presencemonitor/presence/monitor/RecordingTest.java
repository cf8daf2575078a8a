package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.cli.RecordedCommands;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.recording.Recorder;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.Timetable;
import org.presencemonitor.simulator.time.VirtualClock;
import org.presencemonitor.testing.MomentSequence;
import org.presencemonitor.testing.ReplayedMonitor;

@DisplayName("A recording")
class RecordingTest {
    private static final int STEPS = 12;
    private static final Duration LIFE = ofMinutes(10);

    /** What a monitor showed at the end of each moment at which it showed something new. */
    private static final class Seen {
        private final MomentSequence moments;

        Seen(InstantSource clock) {
            moments = new MomentSequence(clock, Timetable.MORNING);
        }

        void see(Presence presence) {
            moments.show(presence.state() + " " + presence.flag().reading() + " "
                    + presence.messenger().connection() + " "
                    + presence.messenger().attempts() + " "
                    + presence.messenger().failure() + " "
                    + presence.session().status() + " "
                    + presence.session().failure() + " "
                    + presence.session().signinName() + " "
                    + mail(presence.mail()));
        }

        /** What a recording keeps of it. */
        private static String mail(MailSessionState mail) {
            return mail.phase() + " " + mail.transports() + " " + mail.stores() + " " + mail.result();
        }

        List<String> sequence() {
            return moments.changes();
        }
    }

    /** A random life under a recorder. */
    private static final class Life {
        private final Random random;
        private final VirtualClock time = new VirtualClock(Timetable.MORNING);
        private final MemoryRegistry registry = new MemoryRegistry();
        private final CommunicatorSimulator client;
        private final Recorder recorder = new Recorder("Communicator", time);
        private final PresenceMonitor monitor;
        private final Seen seen = new Seen(time);
        private final List<String> told = new ArrayList<>();
        private final Map<String, Runnable> happenings = new TreeMap<>();

        Life(long seed) {
            random = new Random(seed);
            Profile profile = Profile.communicator2007R2().toBuilder()
                    .onSigninFirst(random.nextBoolean())
                    .flashesOffline(random.nextBoolean())
                    .reconnects(random.nextBoolean())
                    .signedOut(List.of(Profile.SignedOut.values()).get(random.nextInt(3)))
                    .statusWrites(random.nextBoolean() ? Profile.StatusWrites.HONOURED : Profile.StatusWrites.IGNORED)
                    .build();
            client = new CommunicatorSimulator("Communicator", profile, registry, time, time);
            monitor = new PresenceMonitor(
                    Provider.COMMUNICATOR,
                    new Sources(
                            recorder.of(registry),
                            Optional.of(recorder.of(client.messengerFactory())),
                            Optional.of(recorder.of(client.mailSession())),
                            Optional.of(client::start)),
                    new MonitorThreads(time, time, time),
                    time);
            happenings.putAll(Happenings.of(client, new RecordedCommands(monitor, recorder)));
        }

        void live() {
            monitor.open();
            monitor.subscribe(seen::see);
            List<String> names = List.copyOf(happenings.keySet());
            for (int i = 0; i < STEPS; i++) {
                String name = names.get(random.nextInt(names.size()));
                told.add(name + " at " + Duration.between(Timetable.MORNING, time.instant()));
                happenings.getOrDefault(name, () -> {}).run();
                time.advance(ofMillis(1 + random.nextInt(random.nextBoolean() ? 300 : 30_000)));
            }
            time.advance(Duration.between(time.instant(), Timetable.MORNING.plus(LIFE)));
        }
    }

    /** What a monitor shows of a recording, and the recording of that. */
    private record Replay(List<String> sequence, String recording) {
        static Replay of(String recording) {
            ReplayedMonitor replayed = new ReplayedMonitor(parsed(recording));
            Seen seen = new Seen(replayed.clock());
            replayed.play(LIFE, seen::see);
            return new Replay(seen.sequence(), replayed.recording());
        }
    }

    private static Scenario parsed(String recording) {
        try {
            return ScenarioParser.parse("recording.yaml", recording);
        } catch (ScenarioException e) {
            throw new AssertionError(recording, e);
        }
    }

    /** Two recordings may have the events and answers of one moment in different orders; a third one is the second. */
    private static void isTheSameAgain(long seed) {
        Life life = new Life(seed);
        life.live();
        String story = "seed " + seed + ": " + life.told + "\n" + life.recorder.text();

        Replay replay = Replay.of(life.recorder.text());
        assertThat(replay.sequence()).as(story).isEqualTo(life.seen.sequence());
        Replay again = Replay.of(replay.recording());
        assertThat(again.sequence()).as(story).isEqualTo(life.seen.sequence());
        assertThat(again.recording()).as(story).isEqualTo(replay.recording());
    }

    @Test
    @DisplayName("of any life shows a monitor the same states and links at the same times")
    void some() {
        LongStream.range(0, 300).forEach(RecordingTest::isTheSameAgain);
    }

    @Test
    @DisplayName("of an event in the very moment of a question does not depend on which of them comes first")
    void sameMoment() {
        isTheSameAgain(10_916);
    }

    @Test
    @Tag("slow")
    @DisplayName("and that holds for 20 000 lives")
    void many() {
        LongStream.range(300, 20_300).parallel().forEach(RecordingTest::isTheSameAgain);
    }
}
