package org.presencemonitor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.store.DayLanes;
import org.presencemonitor.history.store.WatchRun;
import org.presencemonitor.history.store.WatchRun.Change;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.texts.Texts;

@DisplayName("A day's lane")
class LaneViewModelTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate USUAL = LocalDate.of(2026, 3, 5);
    private static final LocalDate SHORT = LocalDate.of(2026, 3, 29);
    private static final LocalDate LONG = LocalDate.of(2026, 10, 25);

    private ZoneId zone = PARIS;
    private Locale locale = Locale.UK;

    @Nested
    @DisplayName("places what happened by the day's real length")
    class RealLength {
        @Test
        @DisplayName("on a usual day")
        void usual() {
            LaneViewModel lane = past(USUAL, change("2026-03-05T06:00", AVAILABLE), change("2026-03-05T18:00", BUSY));

            assertThat(lane.pieces()).extracting(LanePiece::state).containsExactly(UNKNOWN, AVAILABLE, BUSY);
            assertThat(lane.pieces().get(1).from()).isCloseTo(0.25, EXACT);
            assertThat(lane.pieces().get(1).to()).isCloseTo(0.75, EXACT);
            assertThat(lane.pieces().get(2).to()).isCloseTo(1, EXACT);
        }

        @Test
        @DisplayName("on one of 23 hours, where six o’clock comes after five")
        void shortDay() {
            LaneViewModel lane =
                    past(SHORT, change("2026-03-29T06:00", AVAILABLE), change("2026-03-29T12:00", SIGNED_OUT));

            assertThat(lane.pieces().get(1).from()).isCloseTo(5.0 / 23, EXACT);
            assertThat(lane.pieces().get(1).to()).isCloseTo(11.0 / 23, EXACT);
            assertThat(plain(lane.total())).isEqualTo("6 h 00");
        }

        @Test
        @DisplayName("on one of 25 hours, which may all be spent signed in")
        void longDay() {
            LaneViewModel lane = past(LONG, change("2026-10-25T00:00", AVAILABLE));

            assertThat(lane.pieces()).hasSize(1);
            assertThat(plain(lane.total())).isEqualTo("25 h 00");
            assertThat(plain(lane.spoken())).startsWith("Sun: 25 h 0 min signed in.");
        }
    }

    @Nested
    @DisplayName("shows the hours at their real places")
    class Hours {
        @Test
        @DisplayName("on a usual day, and on those of 23 and 25 hours")
        void ticks() {
            assertThat(labels(USUAL)).containsExactly("00", "06", "12", "18", "24");
            assertThat(places(USUAL)).containsExactly(0, 0.25, 0.5, 0.75, 1);
            assertThat(labels(SHORT)).containsExactly("00", "06", "12", "18", "24");
            assertThat(places(SHORT)).containsExactly(new double[] {0, 5 / 23.0, 11 / 23.0, 17 / 23.0, 1}, EXACT);
            assertThat(places(LONG)).containsExactly(new double[] {0, 7 / 25.0, 13 / 25.0, 19 / 25.0, 1}, EXACT);
        }

        @Test
        @DisplayName("where midnight does not exist: the day begins at one")
        void noMidnight() {
            zone = ZoneId.of("America/Sao_Paulo");
            LocalDate day = LocalDate.of(2018, 11, 4);

            assertThat(labels(day)).containsExactly("01", "06", "12", "18", "24");
            assertThat(places(day)).containsExactly(new double[] {0, 5 / 23.0, 11 / 23.0, 17 / 23.0, 1}, EXACT);
            LaneViewModel lane = past(day, change("2018-11-04T01:00", AVAILABLE), change("2018-11-04T12:00", BUSY));
            assertThat(lane.pieces().getFirst().to()).isCloseTo(11 / 23.0, EXACT);
            assertThat(plain(say(lane, 0))).isEqualTo("Available, 01:00–12:00, 11 h 0 min");
        }

        @Test
        @DisplayName("of a twelve-hour clock where people have one")
        void twelveHours() {
            locale = Locale.US;

            assertThat(labels(USUAL).stream().map(LaneViewModelTest::plain))
                    .containsExactly("12 AM", "6 AM", "12 PM", "6 PM", "12 AM");
        }

        private List<String> labels(LocalDate day) {
            return LaneScale.ticks(day, texts().days()).stream()
                    .map(LaneScale.LaneTick::label)
                    .toList();
        }

        private double[] places(LocalDate day) {
            return LaneScale.ticks(day, texts().days()).stream()
                    .mapToDouble(LaneScale.LaneTick::at)
                    .toArray();
        }
    }

    @Nested
    @DisplayName("of today")
    class Today {
        private final Instant now = at("2026-03-05T12:00:30.5");
        private final LaneViewModel lane = lane(
                USUAL,
                now,
                at("2026-03-05T12:00:31"),
                change("2026-03-05T08:00", AVAILABLE),
                change("2026-03-05T11:00", BUSY));

        @Test
        @DisplayName("ends now: the time to come does not count as not watched")
        void endsNow() {
            assertThat(lane.pieces()).extracting(LanePiece::state).containsExactly(UNKNOWN, AVAILABLE, BUSY);
            assertThat(lane.now()).hasValue(lane.pieces().getLast().to());
            assertThat(lane.at(0.9)).isEmpty();
        }

        @Test
        @DisplayName("says since when the last state lasts")
        void says() {
            assertThat(plain(say(lane, 2))).isEqualTo("Busy, since 11:00, 1 h 0 min");
            assertThat(lane.label()).isEqualTo("Today");
        }

        @Test
        @DisplayName("begins with what lasted over midnight, and just after midnight is nearly empty")
        void midnight() {
            LaneViewModel young = lane(
                    USUAL, at("2026-03-05T00:00:10"), at("2026-03-05T00:00:11"), change("2026-03-04T20:00", AVAILABLE));

            assertThat(young.pieces()).hasSize(1);
            assertThat(young.pieces().getFirst().start()).isEqualTo(at("2026-03-05T00:00"));
            assertThat(young.at(0.5)).isEmpty();
            assertThat(plain(say(young, 0))).isEqualTo("Available, since 00:00, less than a minute");
            LaneViewModel atMidnight = lane(USUAL, at("2026-03-05T00:00"), at("2026-03-05T00:00"));
            assertThat(atMidnight.pieces()).isEmpty();
            assertThat(atMidnight.at(0)).isEmpty();
        }
    }

    @Nested
    @DisplayName("in words")
    class InWords {
        private final LaneViewModel lane = past(
                USUAL,
                change("2026-03-05T08:00", AVAILABLE),
                change("2026-03-05T10:40", BUSY),
                change("2026-03-05T12:05", SIGNED_OUT));

        @Test
        @DisplayName("says of each place the state, from when to when, and how long")
        void places() {
            assertThat(lane.at(11 / 24.0))
                    .map(piece -> plain(words().piece(piece, lane.asked())))
                    .contains("Busy, 10:40–12:05, 1 h 25 min");
            assertThat(lane.at(0.1))
                    .map(piece -> plain(words().piece(piece, lane.asked())))
                    .contains("Not watched, 00:00–08:00, 8 h 0 min");
            assertThat(lane.at(-0.01)).isEmpty();
            assertThat(lane.at(1)).isEmpty();
            assertThat(plain(words().pieceOfDay(lane.label(), lane.pieces().get(2), lane.asked())))
                    .startsWith("Thu: Busy");
        }

        @Test
        @DisplayName("names all of its stretches while they are few")
        void few() {
            assertThat(plain(lane.spoken()))
                    .isEqualTo("Thu: 4 h 5 min signed in. Not watched 00:00–08:00, Available 08:00–10:40, "
                            + "Busy 10:40–12:05, Signed out 12:05–00:00");
        }

        @Test
        @DisplayName("adds them up by state when they are many")
        void many() {
            Change[] changes = new Change[12];
            for (int i = 0; i < changes.length; i++) {
                changes[i] = new Change(at("2026-03-05T00:00").plusSeconds(7200L * i), i % 2 == 0 ? AVAILABLE : BUSY);
            }

            assertThat(plain(past(USUAL, changes).spoken()))
                    .isEqualTo("Thu: 24 h 0 min signed in. 12 stretches: Available 12 h 0 min, Busy 12 h 0 min");
        }

        @Test
        @DisplayName("does not call a day on which nobody watched one without sign-in")
        void notWatched() {
            LaneViewModel unwatched = past(USUAL);
            LaneViewModel signedOut = past(USUAL, change("2026-03-05T08:00", SIGNED_OUT));

            assertThat(unwatched.total()).isEqualTo("–");
            assertThat(unwatched.spoken()).isEqualTo("Thu: Not watched");
            assertThat(plain(signedOut.total())).isEqualTo("0 h 00");
        }

        @Test
        @DisplayName("speaks French and Russian")
        void languages() {
            locale = Locale.FRANCE;
            assertThat(plain(say(lane, 2))).isEqualTo("Occupé, 10:40–12:05, 1 h 25 min");
            locale = Locale.of("ru", "RU");
            assertThat(plain(say(lane, 2))).isEqualTo("Занят, 10:40–12:05, 1 ч 25 мин");
        }
    }

    @Test
    @DisplayName("can be distinguished in grey: every tone but the empty one has an outline of its own")
    void shapes() {
        List<String> outlines = Arrays.stream(LaneTone.values())
                .map(tone -> LaneOutline.of(List.of(new LaneStripe(0, 10, tone)), 1, 26)
                        .getOrDefault(tone, ""))
                .toList();

        assertThat(outlines).doesNotHaveDuplicates();
    }

    private LaneViewModel past(LocalDate day, Change... changes) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return lane(day, end.plusSeconds(7200), end, changes);
    }

    /** A lane of one run that begins with the first change. */
    private LaneViewModel lane(LocalDate day, Instant asked, Instant watchedUntil, Change... changes) {
        List<WatchRun> runs = Arrays.stream(changes)
                .findFirst()
                .map(first -> List.of(new WatchRun(first.at(), watchedUntil, List.of(changes))))
                .orElse(List.of());
        DayLane lane = DayLanes.of(runs, day, day, zone).getFirst();
        LaneRange range = new LaneRange(LaneSpan.WEEK, Optional.of(day));
        return LanesViewModel.of(range, List.of(lane), asked, texts()).lanes().getFirst();
    }

    private Change change(String local, PresenceState state) {
        return new Change(at(local), state);
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private String say(LaneViewModel lane, int piece) {
        return words().piece(lane.pieces().get(piece), lane.asked());
    }

    private LaneWords words() {
        return new LaneWords(texts());
    }

    private Texts texts() {
        return new Texts(locale, zone);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
