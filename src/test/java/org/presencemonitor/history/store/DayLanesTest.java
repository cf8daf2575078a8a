package org.presencemonitor.history.store;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.Segment;
import org.presencemonitor.presence.PresenceState;

@DisplayName("The lanes of days")
class DayLanesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2009, 8, 13);

    private static Instant utc(String time) {
        return Instant.parse("2009-08-" + time + ":00Z");
    }

    private static WatchRun run(String started, String alive, WatchRun.Change... changes) {
        return new WatchRun(utc(started), utc(alive), List.of(changes));
    }

    private static WatchRun.Change to(PresenceState state, String at) {
        return new WatchRun.Change(utc(at), state);
    }

    private static List<String> lane(LocalDate day, WatchRun... runs) {
        return DayLanes.of(List.of(runs), day, day, UTC).getFirst().segments().stream()
                .map(one -> one.from().toString().substring(11, 16) + " " + one.state())
                .toList();
    }

    @Test
    @DisplayName("are unknown where no program ran")
    void nobody() {
        DayLane lane = DayLanes.of(List.of(), DAY, DAY, UTC).getFirst();
        assertThat(lane.segments()).containsExactly(new Segment(UNKNOWN, lane.start(), lane.end()));
        assertThat(lane.signedIn()).isZero();
    }

    @Test
    @DisplayName("go on across midnight, each day with its part")
    void midnight() {
        WatchRun night = run("13T20:00", "14T02:00", to(AVAILABLE, "13T21:00"), to(BUSY, "14T01:00"));
        List<DayLane> lanes = DayLanes.of(List.of(night), DAY, DAY.plusDays(1), UTC);
        assertThat(lanes).extracting(DayLane::signedIn).containsExactly(ofHours(3), ofHours(2));
        assertThat(lane(DAY.plusDays(1), night)).containsExactly("00:00 AVAILABLE", "01:00 BUSY", "02:00 UNKNOWN");
    }

    @Test
    @DisplayName("have 23 hours in spring and 25 in autumn")
    void daylightSaving() {
        WatchRun all = new WatchRun(
                Instant.parse("2009-01-01T00:00:00Z"),
                Instant.parse("2009-12-31T00:00:00Z"),
                List.of(new WatchRun.Change(Instant.parse("2009-01-01T00:00:00Z"), AVAILABLE)));
        for (LocalDate day : List.of(LocalDate.of(2009, 3, 29), LocalDate.of(2009, 10, 25), DAY)) {
            DayLane lane = DayLanes.of(List.of(all), day, day, BERLIN).getFirst();
            Duration length = Duration.ofHours(day.equals(DAY) ? 24 : day.getMonthValue() == 3 ? 23 : 25);
            assertThat(lane.signedIn()).as("%s", day).isEqualTo(length);
            assertThat(Duration.between(lane.start(), lane.end())).isEqualTo(length);
        }
    }

    @Test
    @DisplayName("begin at the first moment there is, where midnight is skipped")
    void noMidnight() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        LocalDate day = LocalDate.of(2009, 10, 18);
        DayLane lane = DayLanes.of(List.of(), day, day, zone).getFirst();
        assertThat(lane.start()).isEqualTo(Instant.parse("2009-10-18T03:00:00Z"));
        assertThat(Duration.between(lane.start(), lane.end())).isEqualTo(ofHours(23));
    }

    @Test
    @DisplayName("are unknown between runs, whatever the state before was")
    void between() {
        assertThat(lane(
                        DAY,
                        run("13T08:00", "13T09:00", to(AVAILABLE, "13T08:00")),
                        run("13T10:00", "13T11:00", to(SIGNED_OUT, "13T10:30"))))
                .containsExactly(
                        "00:00 UNKNOWN", "08:00 AVAILABLE", "09:00 UNKNOWN", "10:30 SIGNED_OUT", "11:00 UNKNOWN");
    }

    @Test
    @DisplayName("join what is the same, and take back no time when the clock goes back a little")
    void clockGoesBack() {
        assertThat(lane(
                        DAY,
                        run(
                                "13T08:00",
                                "13T09:00",
                                to(AVAILABLE, "13T08:00"),
                                to(AVAILABLE, "13T08:10"),
                                to(BUSY, "13T08:30"),
                                to(SIGNED_OUT, "13T08:29"))))
                .containsExactly("00:00 UNKNOWN", "08:00 AVAILABLE", "08:30 SIGNED_OUT", "09:00 UNKNOWN");
    }

    @Test
    @DisplayName("believe the later run where two speak of the same time, as after a clock that was set back")
    void overlap() {
        WatchRun first = run("13T08:00", "13T12:00", to(AVAILABLE, "13T08:00"));
        WatchRun later = run("13T09:00", "13T10:00", to(SIGNED_OUT, "13T09:00"));
        assertThat(lane(DAY, first, later))
                .containsExactly(
                        "00:00 UNKNOWN", "08:00 AVAILABLE", "09:00 SIGNED_OUT", "10:00 AVAILABLE", "12:00 UNKNOWN");
        assertThat(lane(DAY, later, first)).containsExactly("00:00 UNKNOWN", "08:00 AVAILABLE", "12:00 UNKNOWN");
    }

    @Test
    @DisplayName("tile every day whatever happened: no gap, no overlap, neighbours differ, the total is the sum")
    void tile() {
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<WatchRun> runs = runs(random);
            ZoneId zone = random.nextBoolean() ? BERLIN : ZoneId.of("America/Sao_Paulo");
            LocalDate first = LocalDate.of(2009, random.nextBoolean() ? 3 : 10, 17);
            List<DayLane> lanes = DayLanes.of(runs, first, first.plusDays(12), zone);
            assertThat(lanes).hasSize(13);
            for (DayLane lane : lanes) {
                check(lane, runs, "seed " + seed + ", " + lane.day());
            }
            for (int i = 1; i < lanes.size(); i++) {
                assertThat(lanes.get(i).start()).isEqualTo(lanes.get(i - 1).end());
            }
        }
    }

    private static List<WatchRun> runs(Random random) {
        Instant start = Instant.parse(random.nextBoolean() ? "2009-03-15T00:00:00Z" : "2009-10-15T00:00:00Z");
        List<WatchRun> runs = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            start = start.plus(ofMinutes(random.nextInt(6000) - 600));
            Instant at = start;
            List<WatchRun.Change> changes = new ArrayList<>();
            for (int more = random.nextInt(8); more > 0; more--) {
                at = at.plusMillis(random.nextLong(20_000_000) - 500_000);
                PresenceState[] states = PresenceState.values();
                changes.add(new WatchRun.Change(at, states[random.nextInt(states.length)]));
            }
            runs.add(new WatchRun(start, at.plusMillis(random.nextLong(30_000_000)), changes));
        }
        return runs;
    }

    private static void check(DayLane lane, List<WatchRun> runs, String which) {
        Instant until = lane.start();
        PresenceState before = null;
        Duration signedIn = Duration.ZERO;
        for (Segment segment : lane.segments()) {
            assertThat(segment.from()).as(which).isEqualTo(until);
            assertThat(segment.to()).as(which).isAfter(until);
            assertThat(segment.state()).as(which).isNotEqualTo(before);
            checkWatched(segment, runs, which);
            signedIn = segment.state().isSignedIn() ? signedIn.plus(segment.lasts()) : signedIn;
            before = segment.state();
            until = segment.to();
        }
        assertThat(until).as(which).isEqualTo(lane.end());
        assertThat(lane.signedIn()).as(which).isEqualTo(signedIn);
    }

    /** Nothing is known that no run has seen. */
    private static void checkWatched(Segment segment, List<WatchRun> runs, String which) {
        if (segment.state() != UNKNOWN) {
            assertThat(runs)
                    .as(which)
                    .anyMatch(run -> !run.started().isAfter(segment.from())
                            && run.alive().isAfter(segment.from())
                            && run.changes().stream().anyMatch(change -> change.state() == segment.state()));
        }
    }
}
