package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MapiSession;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.mapi.TransportProvider;
import org.presencemonitor.mapi.spooler.Limits;
import org.presencemonitor.mapi.spooler.SessionProviders;
import org.presencemonitor.mapi.spooler.Spooler;
import org.presencemonitor.simulator.mail.ProviderFault.In;
import org.presencemonitor.testing.VirtualTime;

/** Random lives of a mail session, logged off at random moments in random ways by and with providers that misbehave. */
@DisplayName("Whatever mail providers do, and whenever the logoff comes,")
class LogoffPropertyTest {
    private static final int STEPS = 14;

    /** One mail session's life, with one to three transports. */
    private static final class Life {
        private final Random random;
        private final VirtualTime time = new VirtualTime();
        private final MailContext context = new MailContext(time);
        private final SimulatedOutbox outbox = SimulatedOutbox.inMemory();
        private final List<String> inbox = new ArrayList<>();
        private final List<String> story = new ArrayList<>();
        private final List<String> names = new ArrayList<>(List.of("book", "store"));
        private final Set<String> faulty = new TreeSet<>();
        private final List<ProviderFaults.Injected> faults = new ArrayList<>();
        private final List<MapiSession> clients = new ArrayList<>();
        private final List<MsgStore> stores = new ArrayList<>();
        private boolean heldElsewhere;
        private final Spooler spooler =
                new Spooler((who, step, result) -> {}, time, Limits.USUAL, store -> heldElsewhere);
        private final int transports;
        private int arrived;
        private int unanswered;
        private long longest;

        Life(long seed) {
            random = new Random(seed);
            story.add("seed " + seed);
            transports = 1 + random.nextInt(3);
            for (int i = 0; i < transports; i++) {
                names.add("transport " + i);
            }
            clients.add(spooler.client());
        }

        void live() {
            logon();
            for (int i = 0; i < STEPS; i++) {
                happen();
                time.advance(ofMillis(random.nextInt(random.nextBoolean() ? 300 : 4_000)));
            }
            faults.forEach(ProviderFaults.Injected::close);
            // Whoever asked for a session while one was ending has it by then.
            time.advance(Limits.USUAL.session());
            clients.forEach(client -> client.logoff(0, 0, 0));
            time.advance(ofMinutes(3));
        }

        private void logon() {
            List<TransportProvider> made = new ArrayList<>();
            for (int i = 0; i < transports; i++) {
                made.add(new SimulatedTransportProvider("transport " + i, context));
            }
            spooler.logon(new SessionProviders(
                    List.of(new SimulatedAddressBookProvider("book", context)),
                    List.of(new SimulatedStoreProvider("store", context, outbox, inbox::add)),
                    made));
        }

        private void happen() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> submit();
                case 4, 5 -> deliver();
                case 6, 7, 8 -> misbehave();
                case 9, 10 -> logoff();
                case 11 -> {
                    logon();
                    story.add("logon");
                }
                case 12 -> {
                    clients.add(spooler.share());
                    story.add("shared");
                }
                case 13 -> useStore();
                case 14 -> disturb();
                default -> {
                    context.goodbyeTakes(ofMillis(random.nextInt(7_000)));
                    story.add("goodbye takes " + context.goodbyeTakes());
                }
            }
        }

        private void submit() {
            story.add("submit " + outbox.submit("SMTP", "message"));
            spooler.outboxChanged();
        }

        private void deliver() {
            context.server().deliver("arrival " + arrived++);
            story.add("deliver");
        }

        private void misbehave() {
            String name = names.get(random.nextInt(names.size()));
            In when = List.of(In.values()).get(random.nextInt(In.values().length));
            ProviderFault fault = fault();
            faults.add(context.faults().inject(name, when, fault));
            faulty.add(name);
            story.add(name + " in " + when + " " + fault);
        }

        private ProviderFault fault() {
            return switch (random.nextInt(8)) {
                case 0 -> new ProviderFault.Answers(HResult.MAPI_E_BUSY);
                case 1 -> new ProviderFault.Hangs(Optional.empty());
                case 2 -> new ProviderFault.Hangs(Optional.of(ofMillis(random.nextInt(20_000))));
                case 3 -> new ProviderFault.Throws();
                case 4 -> new ProviderFault.CallsBack(() -> spooler.logoff(0));
                case 5 -> new ProviderFault.ReleasesTwice();
                case 6 -> new ProviderFault.KeepsSupport();
                default -> new ProviderFault.Leaks(1 + random.nextInt(100));
            };
        }

        private void logoff() {
            MapiSession client = clients.get(random.nextInt(clients.size()));
            int flags = random.nextInt(6);
            story.add("logoff " + flags);
            Instant asked = time.instant();
            CompletableFuture<HResult> answer = client.logoff(0, flags, 0);
            unanswered++;
            answer.thenRun(() -> {
                unanswered--;
                longest = Math.max(
                        longest, Duration.between(asked, time.instant()).toMillis());
            });
        }

        private void useStore() {
            if (!stores.isEmpty() && random.nextBoolean()) {
                stores.removeFirst().release();
                story.add("store released");
                return;
            }
            int flags = random.nextInt(4) == 0 ? random.nextInt(64) : 1 << random.nextInt(5);
            story.add("StoreLogoff " + flags);
            clients.getFirst().openMsgStore("store").thenAccept(store -> {
                stores.add(store);
                store.storeLogoff(new FlagsPointer(flags));
            });
        }

        private void disturb() {
            int bits = random.nextInt();
            story.add("disturbed " + bits);
            switch (random.nextInt(5)) {
                case 0 -> spooler.transportNotify(bits);
                case 1 -> spooler.cancel(1 + random.nextInt(5));
                case 2 -> spooler.logoffTransport("transport 0");
                case 3 -> heldElsewhere = !heldElsewhere;
                default -> spooler.flush();
            }
        }

        void assertEnded() {
            MailSessionState end = spooler.state();
            assertThat(end.phase()).as(story::toString).isEqualTo(MailPhase.LOGGED_OFF);
            assertThat(unanswered).as(story::toString).isZero();
            assertThat(longest)
                    .as(story::toString)
                    .isLessThanOrEqualTo(Limits.USUAL.session().toMillis());
            assertThat(end.clients()).as(story::toString).isZero();
            assertThat(end.providers())
                    .as(story::toString)
                    .allMatch(provider -> provider.step() == ProviderState.LogoffStep.RELEASED)
                    .allMatch(provider -> provider.status().isEmpty());
            assertThat(end.leaks())
                    .as(story::toString)
                    .extracting(SessionMemory.Leak::owner)
                    .allMatch(owner ->
                            faulty.contains(owner) || !context.goodbyeTakes().isZero());
            assertThat(outbox.inProcess()).as(story::toString).isZero();
        }

        void assertNothingLost() {
            List<Long> accepted = context.server().accepted().stream()
                    .map(message -> message.id())
                    .toList();
            List<Long> queued = ids(OutboxEntry.State.QUEUED);
            assertThat(accepted).as(story::toString).doesNotHaveDuplicates();
            assertThat(ids(OutboxEntry.State.SENT)).as(story::toString).hasSameElementsAs(accepted);
            assertThat(Stream.concat(accepted.stream(), queued.stream()))
                    .as(story::toString)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, outbox.entries().size())
                                    .boxed()
                                    .toList());
            List<String> arrivals = new ArrayList<>(inbox);
            arrivals.addAll(context.server().waiting());
            assertThat(arrivals).as(story::toString).doesNotHaveDuplicates().hasSize(arrived);
        }

        private List<Long> ids(OutboxEntry.State state) {
            return outbox.entries().stream()
                    .filter(entry -> entry.state() == state)
                    .map(entry -> entry.message().id())
                    .toList();
        }

        /** Undisturbed, the next session does all that is left to do. */
        void assertNextSessionSendsTheRest() {
            heldElsewhere = false;
            context.goodbyeTakes(Duration.ZERO);
            logon();
            time.advance(ofMinutes(3));
            CompletableFuture<HResult> answer = spooler.logoff(0);
            time.advance(ofSeconds(1));

            assertThat(answer).as(story::toString).isCompletedWithValue(S_OK);
            assertThat(outbox.queued()).as(story::toString).isZero();
            assertThat(inbox).as(story::toString).hasSize(arrived);
            assertThat(spooler.state().leaks()).as(story::toString).isEmpty();
            assertThat(spooler.state().providers())
                    .as(story::toString)
                    .allMatch(provider -> provider.failures().isEmpty());
        }
    }

    private static void holds(long seed) {
        Life life = new Life(seed);
        life.live();
        life.assertEnded();
        life.assertNothingLost();
        life.assertNextSessionSendsTheRest();
        life.assertNothingLost();
    }

    @Test
    @DisplayName(
            "the session ends in time, memory is accounted for, and what was submitted is sent once or waits (7.3)")
    void some() {
        LongStream.range(0, 2_000).forEach(LogoffPropertyTest::holds);
    }

    @Test
    @Tag("slow")
    @DisplayName("and that holds for 100 000 lives")
    void many() {
        LongStream.range(2_000, 102_000).parallel().forEach(LogoffPropertyTest::holds);
    }
}
