package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;

/** The way into one automation object: through the gate, then under the client's lock. */
final class Calls {
    private final ClientContext parts;
    private final Supplier<Optional<HResult>> dead;

    /**
     * The way into one object.
     *
     * @param dead what it answers instead of doing its work; empty while it lives
     */
    Calls(ClientContext parts, Supplier<Optional<HResult>> dead) {
        this.parts = parts;
        this.dead = dead;
    }

    Optional<HResult> dead() {
        return dead.get();
    }

    <T> T answer(MessengerMember member, Supplier<T> answer) {
        return answer(member, List.of(), answer);
    }

    <T> T answer(MessengerMember member, List<String> arguments, Supplier<T> answer) {
        return answer(member, arguments, answer, result -> result instanceof HResult hr ? hr : S_OK);
    }

    /**
     * A member that has other success codes than S_OK.
     *
     * @param code of a result
     */
    <T> T answer(
            MessengerMember member, List<String> arguments, Supplier<T> answer, Function<? super T, HResult> code) {
        return make(member.fullName(), arguments, answer, code);
    }

    void run(MessengerMember member, List<String> arguments, Runnable work) {
        make(member.fullName(), arguments, () -> done(work), result -> result);
    }

    void put(MessengerMember member, List<String> arguments, Runnable work) {
        make("put " + member.fullName(), arguments, () -> done(work), result -> result);
    }

    private <T> T make(String name, List<String> arguments, Supplier<T> answer, Function<? super T, HResult> code) {
        return parts.gate()
                .call(
                        name,
                        arguments,
                        dead.get(),
                        () -> {
                            synchronized (parts.lock()) {
                                return answer.get();
                            }
                        },
                        code);
    }

    private static HResult done(Runnable work) {
        work.run();
        return S_OK;
    }
}
