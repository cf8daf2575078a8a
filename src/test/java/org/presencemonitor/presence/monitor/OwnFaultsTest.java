package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.PresenceState.PROBLEM;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryException;

/** What the sources throw beside their documented errors, such as a native library that cannot be loaded. */
@DisplayName("A fault of this program itself")
class OwnFaultsTest extends MonitorFixture {
    /** By the name of the method that throws it. */
    private final Map<String, Throwable> faults = new HashMap<>();

    static List<Throwable> faults() {
        return List.of(
                new UnsatisfiedLinkError("Unable to load library 'Ole32'"),
                new NoClassDefFoundError("com/sun/jna/Native"),
                new OutOfMemoryError("Java heap space"),
                new IllegalStateException("Invalid memory access"),
                new RegistryException("registry.reg, line 7: expected a key."));
    }

    @Nested
    @DisplayName("in the creation of Messenger")
    class Creation {
        @ParameterizedTest
        @MethodSource("org.presencemonitor.presence.monitor.OwnFaultsTest#faults")
        @DisplayName("is a problem that is shown, and ends by itself where its cause does")
        void shownAndTriedAgain(Throwable fault) {
            faults.put("create", fault);
            upWithFaults();
            time.advance(ofMinutes(5));

            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().problem().flatMap(Problem::failure)).hasValueSatisfying(failure -> {
                assertThat(failure.call()).isEqualTo("CoCreateInstance");
                assertThat(failure.hresult()).isEqualTo(HResult.E_UNEXPECTED);
                assertThat(failure.circumstance()).isEqualTo(Circumstance.OWN_FAULT);
            });

            faults.clear();
            time.advance(ofSeconds(10));
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }
    }

    @Nested
    @DisplayName("in a call to Messenger")
    class Calls {
        @ParameterizedTest
        @MethodSource("org.presencemonitor.presence.monitor.OwnFaultsTest#faults")
        @DisplayName("that asks for the status is a problem that is shown, and ends by itself where its cause does")
        void asking(Throwable fault) {
            upWithFaults();
            faults.put("myStatus", fault);
            time.advance(ofMinutes(5));
            assertThat(now().state()).isEqualTo(PROBLEM);

            faults.clear();
            time.advance(ofSeconds(10));
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @ParameterizedTest
        @MethodSource("org.presencemonitor.presence.monitor.OwnFaultsTest#faults")
        @DisplayName("that subscribes to its events is a problem that is shown as well")
        void advising(Throwable fault) {
            faults.put("advise", fault);
            upWithFaults();
            time.advance(ofMinutes(5));
            assertThat(now().state()).isEqualTo(PROBLEM);

            faults.clear();
            time.advance(ofSeconds(10));
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @ParameterizedTest
        @MethodSource("org.presencemonitor.presence.monitor.OwnFaultsTest#faults")
        @DisplayName("that signs out fails the command at once")
        void commanding(Throwable fault) {
            upWithFaults();
            faults.put("signout", fault);

            CompletableFuture<CommandResult> result = monitor.signOut();
            time.settle();
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("that releases it keeps neither a new object nor the end of the program")
        void releasing() {
            faults.put("close", new IllegalStateException("Invalid memory access"));
            upWithFaults();
            client.shutDown();
            time.advance(ofSeconds(1));
            client.start();
            time.advance(ofSeconds(10));
            assertThat(now().state()).isEqualTo(AVAILABLE);

            CompletableFuture<Void> released = monitor.shutDown();
            time.settle();
            assertThat(released).isCompleted();
        }
    }

    @Nested
    @DisplayName("in the registry")
    class Reading {
        private final FailingRegistry failing = new FailingRegistry(registry);

        @BeforeEach
        void onThatRegistry() {
            monitor = new PresenceMonitor(
                    Provider.COMMUNICATOR,
                    new Sources(
                            failing,
                            Optional.of(client.messengerFactory()),
                            Optional.empty(),
                            Optional.of(client::start)),
                    new MonitorThreads(time, new MessengerThread(() -> time.thread("messenger")), time),
                    time);
        }

        @ParameterizedTest
        @MethodSource("org.presencemonitor.presence.monitor.OwnFaultsTest#faults")
        @DisplayName("when it is first watched is shown, and it is watched once its cause has ended")
        void watching(Throwable fault) {
            failing.fail(fault);
            OwnFaultsTest.this.watching();
            client.start();
            time.advance(ofMinutes(1));
            assertThat(now().flag().unreadable()).isPresent();

            failing.fail(null);
            time.advance(ofSeconds(10));
            assertThat(now().flag().unreadable()).isEmpty();
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @ParameterizedTest
        @MethodSource("org.presencemonitor.presence.monitor.OwnFaultsTest#faults")
        @DisplayName("when it is read is shown, and it is read again without a change, which would have been missed")
        void reading(Throwable fault) {
            signedIn();
            failing.fail(fault);
            client.shutDown();
            time.advance(ofMinutes(1));
            assertThat(now().problem().map(Problem::kind)).contains(Problem.ProblemKind.FLAG_UNREADABLE);

            failing.fail(null);
            time.advance(ofSeconds(10));
            assertThat(now().problem()).isEmpty();
            assertThat(now().state()).isEqualTo(NOT_RUNNING);
        }
    }

    @Nested
    @DisplayName("or a refusal, in a start")
    class Start {
        @Test
        @DisplayName("fails it at once, with the sentence of the registry")
        void refused() {
            assertThat(startRefusedWith(() ->
                            CompletableFuture.failedFuture(new RegistryException("registry.reg was not changed."))))
                    .contains("registry.reg was not changed.");
        }

        @Test
        @DisplayName("fails it at once, also when the launcher throws")
        void thrown() {
            assertThat(startRefusedWith(() -> {
                        throw new RegistryException("registry.reg was not changed.");
                    }))
                    .contains("registry.reg was not changed.");
        }

        @Test
        @DisplayName("says what has failed where there is no sentence")
        void fault() {
            assertThat(startRefusedWith(() -> CompletableFuture.failedFuture(new OutOfMemoryError("Java heap space"))))
                    .contains("Presence Monitor failed with java.lang.OutOfMemoryError: Java heap space.");
        }

        private Optional<String> startRefusedWith(Supplier<CompletableFuture<Void>> launch) {
            monitor = new PresenceMonitor(
                    Provider.COMMUNICATOR,
                    new Sources(
                            registry,
                            Optional.of(client.messengerFactory()),
                            Optional.of(client.mailSession()),
                            Optional.of(launch::get)),
                    new MonitorThreads(time, new MessengerThread(() -> time.thread("messenger")), time),
                    time);
            watching();
            CompletableFuture<CommandResult> result = monitor.start();
            time.settle();
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED);
            return result.join().refusal();
        }
    }

    private void upWithFaults() {
        monitor = monitor(() -> {
            throwIfFaulty("create");
            return faulty(client.messengerFactory().create());
        });
        signedIn();
    }

    private Messenger faulty(Messenger real) {
        return (Messenger) Proxy.newProxyInstance(
                Messenger.class.getClassLoader(), new Class<?>[] {Messenger.class}, (proxy, method, arguments) -> {
                    throwIfFaulty(method.getName());
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void throwIfFaulty(String name) {
        Throwable fault = faults.get(name);
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
