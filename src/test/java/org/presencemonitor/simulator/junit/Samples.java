package org.presencemonitor.simulator.junit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.simulator.journal.Query.called;
import static org.presencemonitor.simulator.journal.Query.raised;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

/** Test classes that {@link CommunicatorExtensionTest} runs; some fail, and are meant to. */
final class Samples {
    private Samples() {}

    /** Anything that one test leaves behind fails the other. */
    static class LeavesAMess {
        private final VirtualTime time = new VirtualTime();

        @RegisterExtension
        final CommunicatorExtension communicator =
                CommunicatorExtension.of(Profile.communicator2007R2()).in(time);

        @RepeatedTest(2)
        void mess(CommunicatorSimulator client) {
            assertThat(client.journal().entries()).isEmpty();
            time.advance(ofSeconds(1));
            client.messengerFactory().create().signout();
            client.faults().fail("CoCreateInstance", HResult.E_FAIL, Fault.ALWAYS);
            client.change(profile -> Profile.elevated());
            client.server().dropNetwork();
        }
    }

    static class Fails {
        private final VirtualTime time = new VirtualTime();

        @RegisterExtension
        final CommunicatorExtension communicator =
                CommunicatorExtension.of(Profile.communicator2007R2()).in(time).strict();

        @Test
        void fails(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            client.messengerFactory().create().signout();
            throw new AssertionError("the light is red");
        }
    }

    static class Strict {
        private final VirtualTime time = new VirtualTime();

        @RegisterExtension
        final CommunicatorExtension communicator =
                CommunicatorExtension.of(Profile.communicator2007R2()).in(time).strict();

        @BeforeEach
        void askTooEarly(CommunicatorSimulator client) {
            time.advance(ofSeconds(1));
            client.messengerFactory().create().signout();
            time.advance(ofSeconds(1));
            assertThatThrownBy(client.messengerFactory().create()::signout).isInstanceOf(ComException.class);
        }

        @Test
        void swallowed() {}

        @Test
        void forgottenByTheJournal(CommunicatorSimulator client) {
            Messenger messenger = client.messengerFactory().create();
            for (int i = 0; i < 10_000; i++) {
                messenger.myStatus();
            }
        }

        @Test
        void lookedAt(CommunicatorSimulator client) {
            client.journal().verify(called("Signout").answering(MSGR_E_NOT_LOGGED_ON));
        }
    }

    static class AllowsRefusals {
        @RegisterExtension
        final CommunicatorExtension communicator = CommunicatorExtension.of(Profile.communicator2007R2())
                .notStarted()
                .allowing(called("CoCreateInstance"));

        @Test
        void refused(CommunicatorSimulator client) {
            assertThatThrownBy(client.messengerFactory()::create).isInstanceOf(ComException.class);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class AtTheSameTime {
        static final Map<CommunicatorSimulator, Thread> CLIENTS = new ConcurrentHashMap<>();

        @RegisterExtension
        static final CommunicatorExtension COMMUNICATOR =
                CommunicatorExtension.of(Profile.communicator2007R2()).strict();

        @RepeatedTest(8)
        void alone(CommunicatorSimulator client) {
            assertThat(CLIENTS.put(client, Thread.currentThread())).isNull();
            client.journal().await(raised("OnMyStatusChange").with("0x0002"), ofSeconds(30));
            client.messengerFactory().create().signout();
            client.journal().verify(called("Signout").once());
        }
    }

    static class Annotated {
        @SimulatedCommunicator(started = false)
        private @Nullable CommunicatorSimulator field;

        @Test
        void sameSettings(@SimulatedCommunicator(started = false) CommunicatorSimulator parameter) {
            assertThat(parameter).isSameAs(field);
            assertThat(parameter.journal().entries()).isEmpty();
        }

        @Test
        void otherSettings(@SimulatedCommunicator(profile = "elevated") CommunicatorSimulator elevated) {
            assertThat(elevated).isNotSameAs(field);
            assertThat(elevated.profile()).isEqualTo(Profile.elevated());
        }

        @Nested
        class Inside {
            @Test
            void hasTheOutersField() {
                assertThat(field).isNotNull();
            }
        }
    }

    static class InConstructor {
        private final CommunicatorSimulator client;

        InConstructor(@SimulatedCommunicator(started = false) CommunicatorSimulator client) {
            this.client = client;
        }

        @Test
        void same(@SimulatedCommunicator(started = false) CommunicatorSimulator parameter) {
            assertThat(parameter).isSameAs(client);
        }
    }

    static class StaticField {
        @SimulatedCommunicator
        static @Nullable CommunicatorSimulator client;

        @Test
        void test() {}
    }

    static class WrongType {
        @Test
        void test(@SimulatedCommunicator String client) {}
    }

    static class UnknownProfile {
        @Test
        void test(@SimulatedCommunicator(profile = "elevatd") CommunicatorSimulator client) {}
    }

    static class BeforeThemAll {
        @BeforeAll
        static void all(@SimulatedCommunicator CommunicatorSimulator client) {}

        @Test
        void test() {}
    }
}
