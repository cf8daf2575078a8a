package org.presencemonitor.ui.activity;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.ActivityExample;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.MemoryHistory;
import org.presencemonitor.ui.timeline.LanesView.DayRange;

@DisplayName("The feed of the Activity tab")
class ActivityFeedTest {
    private final VirtualTime time = new VirtualTime();
    private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);
    private final MemoryHistory history = new MemoryHistory();
    private final List<ActivityState> states = new ArrayList<>();
    private final ActivityFeed feed =
            new ActivityFeed(history, texts.times(), Runnable::run, time, Example.CLOCK, states::add);

    private ActivityState now() {
        return states.getLast();
    }

    private ActivityViewModel model() {
        return ActivityViewModel.of(now(), new ActivityRows(texts), Example.NOW.instant(), texts);
    }

    private List<Long> ids() {
        return now().rows().stream().map(HistoryRow::id).toList();
    }

    private void see() {
        feed.about(Provider.COMMUNICATOR);
        feed.seen(true);
    }

    private HistoryEntry news(MyStatus status) {
        return ActivityExample.state(
                Example.NOW.instant().toString(), EntryCategory.STATUS, PresenceState.of(status), status);
    }

    private void happens(HistoryEntry entry) {
        history.add(entry);
        feed.happened();
        time.advance(ActivityFeed.WRITE_DELAY);
    }

    @Test
    @DisplayName("asks nothing before the tab is seen")
    void unseen() {
        history.with(ActivityExample.many(3));
        feed.about(Provider.COMMUNICATOR);
        feed.happened();
        time.advance(ActivityFeed.WRITE_DELAY);
        assertThat(history.pages).hasValue(0);

        feed.seen(true);
        assertThat(ids()).containsExactly(3L, 2L, 1L);
        assertThat(history.pages).hasValue(1);
    }

    @Test
    @DisplayName("says what is there: rows under their days, counted for today, the program's own among them")
    void days() {
        history.with(ActivityExample.days());
        see();

        assertThat(model().rows())
                .filteredOn(ActivityRow.Day.class::isInstance)
                .extracting(ActivityRow::spoken)
                .containsExactly("Today", "Wed 4 Mar", "Tue 3 Mar", "Tue, 30 Dec 2025");
        assertThat(model().rows().get(11).spoken()).isEqualTo("08:35:00, Client is up and running, = 2");
        assertThat(model().rows().get(12).spoken()).isEqualTo("08:34:58, Presence Monitor started");
        assertThat(model().footer()).isEqualTo("12 events today");
        assertThat(model().note()).isEmpty();
    }

    @Test
    @DisplayName("says that nothing has happened yet, or that nothing matches")
    void nothing() {
        see();
        assertThat(model().note()).contains("Nothing yet. What happens appears here.");
        assertThat(model().footer()).isEqualTo("0 events today");

        feed.choose(ActivityTopic.MAIL);
        assertThat(model().note()).contains("Nothing matches.");
        assertThat(model().failed()).isFalse();
    }

    @Nested
    @DisplayName("narrowed by topic, days or a search")
    class Narrowed {
        @BeforeEach
        void fill() {
            history.with(ActivityExample.days());
            see();
        }

        @Test
        @DisplayName("gives the rows of a chip")
        void chip() {
            feed.choose(ActivityTopic.MAIL);
            assertThat(now().rows()).isNotEmpty().allMatch(row -> row.entry().kind() == EntryCategory.MAIL);
            feed.choose(ActivityTopic.PROBLEMS);
            assertThat(now().rows()).hasSize(4).allMatch(row -> row.entry().problem());
            feed.choose(ActivityTopic.ALL);
            assertThat(now().rows()).hasSize(27);
        }

        @Test
        @DisplayName("gives the rows of some days, and counts today's all the same")
        void range() {
            LocalDate day = LocalDate.of(2026, 3, 4);
            feed.within(Optional.of(new DayRange(day, day)));
            assertThat(now().rows())
                    .hasSize(12)
                    .allMatch(row -> row.entry().at().toString().startsWith("2026-03-04"));
            assertThat(now().today()).isEqualTo(12);

            feed.within(Optional.empty());
            assertThat(now().rows()).hasSize(27);
        }

        @Test
        @DisplayName("searches when nothing has been typed for 150 ms")
        void search() {
            int before = history.pages.get();
            feed.search(Set.of("0x8"));
            time.advance(ofMillis(149));
            feed.search(Set.of("0x80040111"));
            time.advance(ofMillis(149));
            assertThat(history.pages).hasValue(before);

            time.advance(ofMillis(1));
            assertThat(history.pages).hasValue(before + 1);
            assertThat(now().rows()).hasSize(2);
        }

        @Test
        @DisplayName("drops the answer to a question that a newer one has replaced")
        void replaced() {
            CompletableFuture<HistoryPage> late = new CompletableFuture<>();
            history.delivery = page -> late;
            feed.choose(ActivityTopic.PROBLEMS);
            history.delivery = CompletableFuture::completedFuture;
            feed.choose(ActivityTopic.MAIL);
            List<Long> mail = ids();

            late.complete(new HistoryPage(List.of(), Optional.empty()));
            assertThat(ids()).isEqualTo(mail).isNotEmpty();
        }
    }

    @Nested
    @DisplayName("of many rows")
    class Many {
        @BeforeEach
        void fill() {
            history.with(ActivityExample.many(1_000));
            see();
        }

        @Test
        @DisplayName("gives a hundred at a time, without loss or repetition though new ones come")
        void pages() {
            assertThat(now().rows()).hasSize(100);
            feed.more();
            happens(news(MyStatus.AWAY));
            while (now().rows().size() < 1_001) {
                int before = now().rows().size();
                feed.more();
                assertThat(now().rows()).hasSizeGreaterThan(before);
            }
            assertThat(ids()).doesNotHaveDuplicates().startsWith(1_001L, 1_000L).endsWith(1L);

            int asked = history.pages.get();
            feed.more();
            assertThat(history.pages).as("there is no more").hasValue(asked);
        }

        @Test
        @DisplayName("puts a new row on top while the list is scrolled to its top")
        void onTop() {
            happens(news(MyStatus.AWAY));
            assertThat(ids()).startsWith(1_001L, 1_000L).hasSize(101);
            assertThat(model().fresh()).isEmpty();
        }

        @Test
        @DisplayName("holds new rows back while the list is scrolled further down, and says how many")
        void heldBack() {
            List<Long> read = ids();
            feed.atTop(false);
            happens(news(MyStatus.AWAY));
            assertThat(model().fresh()).contains("1 new event");
            happens(news(MyStatus.ONLINE));
            assertThat(model().fresh()).contains("2 new events");
            assertThat(ids()).isEqualTo(read);

            feed.atTop(true);
            assertThat(ids()).startsWith(1_002L, 1_001L, 1_000L).hasSize(102);
            assertThat(model().fresh()).isEmpty();
        }

        @Test
        @DisplayName("puts a new row below those that a clock which was set back dated later, however many they are")
        void clockSetBack() {
            history.with(dated(250, Example.NOW.instant().plus(Duration.ofDays(366))));
            feed.choose(ActivityTopic.STATUS);
            happens(news(MyStatus.AWAY));
            assertThat(now().rows()).hasSize(100).noneMatch(row -> row.id() > 1_250);

            feed.more();
            feed.more();
            assertThat(ids()).hasSize(300).contains(1_251L);
            happens(news(MyStatus.ONLINE));
            assertThat(ids().subList(250, 253)).containsExactly(1_252L, 1_251L, 1_000L);
            assertThat(ids()).doesNotHaveDuplicates();
        }

        private static List<HistoryEntry> dated(int number, Instant first) {
            return IntStream.range(0, number)
                    .mapToObj(i -> ActivityExample.state(
                            first.plusSeconds(i).toString(), EntryCategory.STATUS, PresenceState.BUSY, MyStatus.BUSY))
                    .toList();
        }

        @Test
        @DisplayName("begins anew when more has happened than a page holds")
        void tooMany() {
            feed.atTop(false);
            for (int i = 0; i < 149; i++) {
                history.add(news(MyStatus.AWAY));
            }
            happens(news(MyStatus.ONLINE));
            assertThat(model().fresh()).contains("More than 100 new events");

            feed.atTop(true);
            assertThat(ids()).startsWith(1_150L, 1_149L).hasSize(100);
        }
    }

    @Nested
    @DisplayName("of a history that cannot be read")
    class Unreadable {
        private void cannotBeRead() {
            history.delivery = page -> CompletableFuture.failedFuture(new IllegalStateException("the disk is gone"));
        }

        @Test
        @DisplayName("asks again each minute, though nothing happens")
        void eachMinute() {
            history.with(ActivityExample.many(3));
            cannotBeRead();
            see();
            time.advance(ofMinutes(3).minusMillis(1));
            assertThat(history.pages).hasValue(3);
            assertThat(model().failed()).isTrue();

            history.delivery = CompletableFuture::completedFuture;
            time.advance(ofMillis(1));
            assertThat(model().failed()).isFalse();
            assertThat(now().rows()).hasSize(3);
            time.advance(ofMinutes(5));
            assertThat(history.pages).as("nothing is left to ask").hasValue(4);
        }

        @Test
        @DisplayName("asks again for a next page that it could not give, and for what is new")
        void nextPageAgain() {
            history.with(ActivityExample.many(150));
            see();
            cannotBeRead();
            feed.more();
            history.delivery = CompletableFuture::completedFuture;
            history.add(news(MyStatus.AWAY));
            time.advance(ofMinutes(1));

            assertThat(now().rows()).hasSize(151);
            assertThat(model().note()).isEmpty();
        }

        @Test
        @DisplayName("keeps the rows and their place when it cannot tell what is new, and asks again")
        void newRowsAgain() {
            history.with(ActivityExample.many(300));
            see();
            feed.more();
            cannotBeRead();
            happens(news(MyStatus.AWAY));
            assertThat(now().rows()).hasSize(200);
            assertThat(model().failed()).isTrue();

            history.delivery = CompletableFuture::completedFuture;
            time.advance(ofMinutes(1));
            assertThat(now().rows()).hasSize(201);
            assertThat(model().failed()).isFalse();
        }

        @Test
        @DisplayName("is not asked while nobody sees it, and at once when it is seen again")
        void unseen() {
            history.with(ActivityExample.many(3));
            cannotBeRead();
            see();
            feed.seen(false);
            time.advance(ofMinutes(5));
            assertThat(history.pages).hasValue(1);

            history.delivery = CompletableFuture::completedFuture;
            feed.seen(true);
            assertThat(now().rows()).hasSize(3);
        }

        @Test
        @DisplayName("says why, removes the rows, and tries again with the next change")
        void fails() {
            history.with(ActivityExample.many(3));
            history.delivery = page -> CompletableFuture.failedFuture(new IllegalStateException("the file is damaged"));
            see();
            assertThat(model().note()).contains("The history could not be read: the file is damaged");
            assertThat(model().failed()).isTrue();
            assertThat(now().rows()).isEmpty();

            history.delivery = CompletableFuture::completedFuture;
            happens(news(MyStatus.AWAY));
            assertThat(model().note()).isEmpty();
            assertThat(now().rows()).hasSize(4);
        }

        @Test
        @DisplayName("keeps the rows it has when only the next ones cannot be read, and asks again for those")
        void nextPage() {
            history.with(ActivityExample.many(150));
            see();
            history.delivery = page -> CompletableFuture.failedFuture(new IllegalStateException("the disk is gone"));
            feed.more();
            assertThat(now().rows()).hasSize(100);
            assertThat(model().note()).contains("The history could not be read: the disk is gone");

            history.delivery = CompletableFuture::completedFuture;
            feed.more();
            assertThat(now().rows()).hasSize(150);
            assertThat(model().note()).isEmpty();
        }
    }

    @Test
    @DisplayName("is about the client that the window shows")
    void anotherClient() {
        history.with(ActivityExample.many(3));
        history.add(
                HistoryEntry.at(Instant.parse("2026-03-05T09:00:00Z"), EntryType.FLAG, EntryCategory.CLIENT, "Lync")
                        .toBuilder()
                        .flag("2")
                        .build());
        see();
        assertThat(now().rows()).hasSize(3);

        feed.about(new Provider("Lync"));
        assertThat(now().rows()).hasSize(1);
    }
}
