package org.presencemonitor.simulator.recording;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.cli.RecordedCommands;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.Timetable;
import org.presencemonitor.simulator.time.VirtualClock;
import org.presencemonitor.testing.MomentSequence;
import org.presencemonitor.testing.ReplayedMonitor;

@DisplayName("Whatever a recorder writes")
class RecordingPropertyTest {
    private static final int STEPS = 25;
    private static final Duration LIFE = ofMinutes(10);

    /** What a monitor showed at the end of each moment at which it showed something new. */
    private static final class Shown {
        private final MomentSequence moments;

        Shown(InstantSource clock) {
            moments = new MomentSequence(clock, Timetable.MORNING);
        }

        void see(Presence presence) {
            moments.show(String.join(
                    " ",
                    presence.state().toString(),
                    flag(presence),
                    presence.messenger().connection() + "*"
                            + presence.messenger().attempts(),
                    details(presence.messenger().failure()),
                    presence.session().status().toString(),
                    details(presence.session().failure()),
                    presence.session().signinName(),
                    presence.mail().phase() + " " + presence.mail().transports() + " "
                            + presence.mail().stores(),
                    presence.mail().result().toString()));
        }

        /** A recording does not keep which value it was that has the wrong type. */
        private static String flag(Presence presence) {
            return presence.flag()
                    .reading()
                    .map(reading -> reading instanceof DwordReading.WrongType ? "wrong type" : reading.toString())
                    .orElse("unread");
        }

        private static String details(Optional<Failure> failure) {
            return failure.map(Failure::details).orElse("well");
        }

        List<String> sequence() {
            return moments.changes();
        }
    }

    /** A random life of a strange client under a recorder. */
    private static final class Life {
        private final Random random;
        private final VirtualClock time = new VirtualClock(Timetable.MORNING);
        private final MemoryRegistry registry = new MemoryRegistry();
        private final StrangeSource source;
        private final Provider provider;
        private final Recorder recorder;
        private final PresenceMonitor monitor;
        private final Shown shown = new Shown(time);

        Life(long seed) {
            random = new Random(seed);
            source = new StrangeSource(random, time);
            provider = new Provider(anyKeyName());
            recorder = new Recorder(provider.app(), time);
            monitor = new PresenceMonitor(
                    provider,
                    new Sources(
                            recorder.of(registry),
                            Optional.of(recorder.of(source::create)),
                            Optional.of(recorder.of(source)),
                            Optional.empty()),
                    new MonitorThreads(time, time, time),
                    time);
        }

        /** A name that a key can have; a registry in memory keeps no half surrogates. */
        private String anyKeyName() {
            return Stream.generate(() -> StrangeTexts.next(random))
                    .filter(StandardCharsets.UTF_8.newEncoder()::canEncode)
                    .filter(name -> RegistryNames.expectedInsteadOf(UpAndRunning.key(name)) == null)
                    .findFirst()
                    .orElseThrow();
        }

        Life live() {
            monitor.open();
            monitor.subscribe(shown::see);
            Commands user = new RecordedCommands(monitor, recorder);
            List<Runnable> happenings = List.of(
                    this::flag,
                    this::flag,
                    source::createdOrNot,
                    source::otherStatus,
                    source::otherName,
                    source::otherCommand,
                    source::event,
                    source::event,
                    source::mail,
                    () -> command(user::signIn),
                    () -> command(user::signOut),
                    () -> command(user::logOff),
                    () -> command(() -> user.setStatus(source.anyStatus())));
            for (int i = 0; i < STEPS; i++) {
                happenings.get(random.nextInt(happenings.size())).run();
                time.advance(ofMillis(1 + random.nextInt(random.nextBoolean() ? 300 : 20_000)));
            }
            time.advance(Duration.between(time.instant(), Timetable.MORNING.plus(LIFE)));
            return this;
        }

        /** One that is refused while another one runs is not tried, so it is not recorded. */
        private void command(Runnable order) {
            if (monitor.current().running().isEmpty()) {
                order.run();
            }
        }

        private void flag() {
            switch (random.nextInt(6)) {
                case 0 -> registry.delete(provider.key(), UpAndRunning.NAME);
                case 1 -> registry.write(provider.key(), UpAndRunning.NAME, new Text("running"));
                case 2 -> registry.write(provider.key(), UpAndRunning.NAME, new Dword(random.nextInt()));
                default -> registry.write(provider.key(), UpAndRunning.NAME, new Dword(UpAndRunning.RUNNING));
            }
        }
    }

    /** As it comes back from a file. */
    private static Scenario parsed(String recording) {
        String read = new String(recording.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        try {
            return ScenarioParser.parse("recording.yaml", read);
        } catch (ScenarioException e) {
            throw new AssertionError(recording, e);
        }
    }

    /** What a monitor shows of a recording, and the recording of that. */
    private record Replay(List<String> sequence, String recording) {
        static Replay of(String recording) {
            ReplayedMonitor replayed = new ReplayedMonitor(parsed(recording));
            Shown shown = new Shown(replayed.clock());
            replayed.play(LIFE, shown::see);
            return new Replay(shown.sequence(), replayed.recording());
        }
    }

    private static void holds(long seed) {
        Life life = new Life(seed).live();
        String recording = life.recorder.text();
        assertThat(parsed(recording).providers()).extracting(Scenario.Role::app).containsExactly(life.provider.app());

        Replay replay = Replay.of(recording);
        assertThat(replay.sequence()).as("seed %s%n%s", seed, recording).isEqualTo(life.shown.sequence());
        Replay again = Replay.of(replay.recording());
        assertThat(again.sequence()).as("seed %s%n%s", seed, recording).isEqualTo(life.shown.sequence());
        assertThat(again.recording()).as("seed %s", seed).isEqualTo(replay.recording());
    }

    /** So it is unless a change and a question of the monitor share a millisecond: their order is not recorded. */
    private static void isRecordedToTheLetter(long seed) {
        String recording = new Life(seed).live().recorder.text();
        assertThat(Replay.of(recording).recording()).as("seed %s", seed).isEqualTo(recording);
    }

    @Test
    @DisplayName("a parser reads, and a player plays to the same sequence, as it does what a recorder writes of that")
    void some() {
        LongStream.range(0, 500).forEach(RecordingPropertyTest::holds);
    }

    @Test
    @DisplayName("a recorder of the replay writes again, to the letter")
    void toTheLetter() {
        LongStream.range(500, 800).forEach(RecordingPropertyTest::isRecordedToTheLetter);
    }

    @Test
    @DisplayName("may have an event in the moment in which the monitor connects again, and it is heard")
    void sameMoment() {
        holds(999);
    }

    @Test
    @DisplayName("may have a logoff that ends in the moment in which it is asked for")
    void logoffAtOnce() {
        isRecordedToTheLetter(12_796);
    }

    @Test
    @Tag("slow")
    @DisplayName("and that holds for 20 000 strange lives")
    void many() {
        LongStream.range(1_000, 21_000).parallel().forEach(RecordingPropertyTest::holds);
    }
}
