package org.presencemonitor.simulator.junit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.simulator.journal.Query.called;
import static org.presencemonitor.simulator.journal.Query.classRevoked;
import static org.presencemonitor.simulator.journal.Query.inOrder;
import static org.presencemonitor.simulator.journal.Query.raised;
import static org.presencemonitor.simulator.journal.Query.wrote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

/** The examples of testing-with-it.md, so that they compile and pass. What the page shows stands here word for word. */
@DisplayName("The page on testing with the simulator")
class TestingWithItTest {
    private static final Path PAGE = Path.of("src/site/markdown/testing-with-it.md");
    private static final Path HERE =
            Path.of("src/test/java/org/presencemonitor/simulator/junit/TestingWithItTest.java");

    @TestFactory
    @DisplayName("shows nothing that is not compiled and run here")
    Stream<DynamicTest> snippets() throws IOException {
        String source = withoutLayout(Files.readString(HERE));
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.lines().findFirst().orElse(""),
                        () -> assertThat(source).contains(withoutLayout(snippet))));
    }

    private static String withoutLayout(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** The code that the examples test: hangs up a phone when its user signs out. */
    private static final class Phone implements MessengerEvents, AutoCloseable {
        private final Messenger messenger;
        private volatile boolean ready;

        Phone(MessengerFactory factory) {
            messenger = factory.create();
            messenger.advise(this);
            ready = messenger.myStatus().isSignedIn();
        }

        boolean isReady() {
            return ready;
        }

        void hangUp() {
            try {
                messenger.signout();
            } catch (ComException e) {
                ready = false;
            }
        }

        @Override
        public void onSignout() {
            ready = false;
        }

        @Override
        public void close() {
            messenger.close();
        }
    }

    @Test
    void inAnyTest() {
        try (CommunicatorSimulator communicator = CommunicatorSimulator.start(Profile.communicator2007R2())) {
            communicator.journal().await(raised("OnMyStatusChange").with("0x0002"), ofSeconds(10));

            Phone phone = new Phone(communicator.messengerFactory());

            assertThat(phone.isReady()).isTrue();
            assertThat(UpAndRunning.read(communicator.registry(), "Communicator"))
                    .isEqualTo(new DwordReading.Value(2));
        }
    }

    @Nested
    class ByAnnotation {
        @SimulatedCommunicator
        private @Nullable CommunicatorSimulator field;

        @Test
        void saysGoodbye(@SimulatedCommunicator CommunicatorSimulator communicator) {
            communicator.journal().await(raised("OnMyStatusChange").with("0x0002"), ofSeconds(10));

            new Phone(communicator.messengerFactory()).hangUp();

            communicator.journal().await(raised("OnSignout"), ofSeconds(10));
            communicator.journal().verify(called("Signout").once());
        }

        @Test
        void isOneClient(@SimulatedCommunicator CommunicatorSimulator parameter) {
            assertThat(parameter).isSameAs(field);
        }
    }

    @Nested
    class InVirtualTime {
        private final VirtualTime time = new VirtualTime();

        @RegisterExtension
        final CommunicatorExtension communicator = CommunicatorExtension.of(Profile.communicator2007R2().toBuilder()
                        .serverAnswersAfter(ofSeconds(3))
                        .build())
                .in(time)
                .strict();

        @Test
        void staysReadyUntilTheServerAnswers(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            Phone phone = new Phone(client.messengerFactory());
            phone.hangUp();

            time.advance(ofSeconds(2));
            assertThat(phone.isReady()).isTrue();

            time.advance(ofSeconds(1));
            assertThat(phone.isReady()).isFalse();
        }

        @Test
        void survivesABusyClient(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            Phone phone = new Phone(client.messengerFactory());

            Fault busy = client.faults().fail("Signout", HResult.RPC_E_CALL_REJECTED, Fault.ALWAYS);
            phone.hangUp();
            busy.close();

            client.journal().verify(called("Signout").answering(HResult.RPC_E_CALL_REJECTED));
            assertThat(client.messengerFactory().create().myStatus()).isEqualTo(MyStatus.ONLINE);
        }

        @Test
        void asksTheJournal(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            Journal journal = client.journal();

            CompletableFuture<?> gone =
                    journal.eventually(inOrder(raised("OnSignout"), raised("OnAppShutdown"), classRevoked()));
            client.shutDown();
            time.settle();

            assertThat(gone).isCompleted();
            journal.verify(wrote("UpAndRunning", 2).once());
            journal.verify(called("Signout").never());
            journal.verify(raised("OnMyStatusChange").atLeast(4));
        }
    }
}
