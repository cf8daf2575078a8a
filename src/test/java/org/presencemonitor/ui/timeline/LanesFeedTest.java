package org.presencemonitor.ui.timeline;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.store.DayLanes;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.ui.testing.FakeHistory;
import org.presencemonitor.ui.timeline.LanesFeed.Question;

@DisplayName("What the lanes ask the history")
class LanesFeedTest {
    private static final LocalDate DAY = LocalDate.of(2009, 8, 13);

    private final VirtualTime time = new VirtualTime();
    private final List<CompletableFuture<List<DayLane>>> answers = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final FakeHistory history = new FakeHistory() {
        @Override
        public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
            CompletableFuture<List<DayLane>> answer = new CompletableFuture<>();
            answers.add(answer);
            asked.add(provider.app() + " " + first);
            return answer;
        }
    };
    private Optional<Question> question = Optional.of(of(DAY));
    private final LanesFeed feed = new LanesFeed(history, time, time, time, () -> question, new LanesFeed.Receiver() {
        @Override
        public void show(List<DayLane> lanes, Instant at) {
            received.add("shown " + lanes.getFirst().day());
        }

        @Override
        public void failed() {
            received.add("failed");
        }

        @Override
        public void lasts(boolean lasting) {
            if (lasting) {
                received.add("lasts");
            }
        }
    });

    @Nested
    @DisplayName("with the lanes in sight")
    class WhileSeen {
        @BeforeEach
        void see() {
            feed.seen(true);
            time.settle();
        }

        @Test
        @DisplayName("is the same again a minute after it was answered, and not before")
        void onceAMinute() {
            answer();
            time.advance(ofMillis(59_999));
            assertThat(asked).hasSize(1);

            time.advance(ofMillis(1));
            assertThat(asked).hasSize(2);
            assertThat(received).containsExactly("shown 2009-08-13");
        }

        @Test
        @DisplayName("is the same soon after something happened, and once however much did")
        void changed() {
            answer();
            for (int i = 0; i < 50; i++) {
                feed.changed();
                time.advance(ofMillis(1));
            }
            assertThat(asked).hasSize(1);

            time.advance(ofMillis(50));
            assertThat(asked).hasSize(2);
        }

        @Test
        @DisplayName("waits for no quiet moment: a stream of changes is asked about all the time")
        void neverStarves() {
            answer();
            for (int i = 0; i < 20; i++) {
                feed.changed();
                time.advance(ofMillis(50));
                answer();
            }

            assertThat(asked).hasSizeBetween(8, 12);
        }

        @Test
        @DisplayName("is at once what another range is about; an answer to an outdated question is not shown")
        void another() {
            question = Optional.of(of(DAY.minusDays(1)));
            feed.ask();
            question = Optional.of(of(DAY.minusDays(2)));
            feed.ask();
            assertThat(asked).as("one at a time").hasSize(1);

            answer();
            answer();
            assertThat(asked).containsExactly("Communicator 2009-08-13", "Communicator 2009-08-11");
            assertThat(received).containsExactly("shown 2009-08-11");
        }

        @Test
        @DisplayName("is about the new day after midnight")
        void midnight() {
            answer();
            question = Optional.of(of(DAY.plusDays(1)));
            time.advance(ofMinutes(1));

            assertThat(asked).last().isEqualTo("Communicator 2009-08-14");
        }

        @Test
        @DisplayName("is marked as lasting after 0.3 s and no earlier")
        void lasting() {
            time.advance(ofMillis(299));
            assertThat(received).isEmpty();
            time.advance(ofMillis(1));
            assertThat(received).containsExactly("lasts");

            answer();
            time.advance(ofMinutes(1));
            answer();
            time.advance(ofSeconds(1));
            assertThat(received).containsExactly("lasts", "shown 2009-08-13", "shown 2009-08-13");
        }

        @Test
        @DisplayName("is asked again within a minute when it could not be answered")
        void failed() {
            answers.getLast().completeExceptionally(new IllegalStateException("the disk is gone"));
            time.settle();
            assertThat(received).containsExactly("failed");

            time.advance(ofMinutes(1));
            answer();
            assertThat(received).containsExactly("failed", "shown 2009-08-13");
        }

        @Test
        @DisplayName("is nothing any more once they are closed, and a late answer changes nothing")
        void closed() {
            feed.close();
            answer();
            feed.changed();
            feed.ask();
            time.advance(ofMinutes(5));

            assertThat(asked).hasSize(1);
            assertThat(received).isEmpty();
        }
    }

    @Nested
    @DisplayName("with the lanes out of sight")
    class WhileUnseen {
        @Test
        @DisplayName("is nothing, whatever happens; then it is all at once")
        void nothing() {
            feed.ask();
            feed.changed();
            time.advance(ofMinutes(10));
            assertThat(asked).isEmpty();

            feed.seen(true);
            time.settle();
            assertThat(asked).hasSize(1);
        }

        @Test
        @DisplayName("is not asked again before a minute is over when nothing has happened meanwhile")
        void fresh() {
            feed.seen(true);
            time.settle();
            answer();
            feed.seen(false);
            time.advance(ofSeconds(20));
            feed.seen(true);
            time.advance(ofMillis(39_999));
            assertThat(asked).hasSize(1);

            time.advance(ofMillis(1));
            assertThat(asked).hasSize(2);
        }

        @Test
        @DisplayName("is asked again a minute later, though the clock was set back meanwhile")
        void clockIsSet() {
            feed.seen(true);
            time.settle();
            answer();
            feed.seen(false);
            time.setClock(ofHours(-3));
            time.advance(ofSeconds(20));
            feed.seen(true);
            time.advance(ofSeconds(40));

            assertThat(asked).hasSize(2);
        }

        @Test
        @DisplayName("waits until it is known whose lanes they are")
        void noProvider() {
            question = Optional.empty();
            feed.seen(true);
            time.advance(ofMinutes(2));
            assertThat(asked).isEmpty();

            question = Optional.of(of(DAY));
            feed.ask();
            assertThat(asked).hasSize(1);
        }
    }

    private void answer() {
        LocalDate day = LocalDate.parse(asked.get(answers.size() - 1).replaceFirst("^\\S+ (\\S+).*", "$1"));
        answers.getLast().complete(DayLanes.of(List.of(), day, day, ZoneOffset.UTC));
        time.settle();
    }

    private static Question of(LocalDate day) {
        return new Question(Provider.COMMUNICATOR, day, day, ZoneOffset.UTC);
    }
}
