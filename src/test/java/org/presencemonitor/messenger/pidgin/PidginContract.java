package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.messenger.MessengerContract;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;

/** The contract of every Messenger, met by a real Pidgin as far as it can be. */
@Tag("desktop")
@ExtendWith(PidginContract.Unkept.class)
@DisplayName("A real Pidgin keeps of the contract")
class PidginContract extends MessengerContract {
    private static final Map<String, String> REASONS = Map.of(
            "autoSignin", "Pidgin has one state while it connects, 0x0200, and not three",
            "signout", "Pidgin has disconnected before it answers: 0x0400 is told and cannot be read");

    /** Skips what Pidgin cannot keep: the above, and all that is about people, groups, windows and mail. */
    static final class Unkept implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Method test = context.getTestMethod().orElse(null);
            if (test == null || test.getDeclaringClass().equals(PidginContract.class)) {
                return ConditionEvaluationResult.enabled("");
            }
            if (!test.getDeclaringClass().equals(MessengerContract.class)) {
                return ConditionEvaluationResult.disabled(
                        "Messenger of Pidgin answers E_NOTIMPL: it has the session alone");
            }
            String reason = REASONS.get(test.getName());
            return reason == null ? ConditionEvaluationResult.enabled("") : ConditionEvaluationResult.disabled(reason);
        }
    }

    @TempDir
    Path folder;

    private @Nullable TestBus bus;
    private @Nullable TestProsody prosody;
    private @Nullable RealPidgin pidgin;
    private @Nullable PidginClient client;

    @BeforeEach
    void start() throws Exception {
        bus = TestBus.start(folder);
        prosody = TestProsody.start(folder.resolve("server"), "user", "secret");
        pidgin = new RealPidgin(folder.resolve("home"), prosody.port(), TestBus.session(folder))
                .account("user@" + TestProsody.HOST, "secret", "User One");
        client = PidginClient.open(TestBus.session(folder));
    }

    @AfterEach
    void end() throws Exception {
        client().close();
        pidgin().close();
        if (prosody != null) {
            prosody.close();
        }
        if (bus != null) {
            bus.close();
        }
    }

    private PidginClient client() {
        return Objects.requireNonNull(client);
    }

    private RealPidgin pidgin() {
        return Objects.requireNonNull(pidgin);
    }

    @Override
    protected MessengerFactory factory() {
        return client().messenger();
    }

    @Override
    protected void clientStarts(boolean signsIn) {
        try {
            pidgin().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pidgin().awaitOnline(client());
        if (!signsIn) {
            factory().create().signout();
            awaitStatus(MyStatus.OFFLINE);
        }
    }

    private void awaitStatus(MyStatus status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client().look().status().filter(status::equals).isPresent());
    }

    private void awaitEnd() {
        await().atMost(Duration.ofSeconds(20)).until(() -> client().look().phase() == PidginPhase.NOT_RUNNING);
    }

    @Override
    protected void clientShutsDown() {
        PidginBus.quit(TestBus.address(folder));
        awaitEnd();
    }

    @Override
    protected void clientCrashes() {
        pidgin().kill();
        awaitEnd();
    }

    /** The last reading has followed the last signal when two pauses have passed without another status. */
    @Override
    protected void settle() {
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> client().look()
                        .status()
                        .filter(status -> status.isSignedIn() || status.equals(MyStatus.OFFLINE))
                        .isPresent());
    }

    @Override
    protected void contactIs(String signinName, MyStatus status) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void contactIsCalled(String signinName, String friendlyName) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void somebodyWrites(String signinName, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void somebodyLeaves(String signinName) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void userLeavesDialogsOpen() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void userAnswersTheDialog() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void userCancelsTheDialog() {
        throw new UnsupportedOperationException();
    }

    @Test
    @DisplayName("all but parts that there are")
    void partsAreNamed() {
        Set<String> parts = Stream.of(MessengerContract.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(parts).containsAll(REASONS.keySet());
    }
}
