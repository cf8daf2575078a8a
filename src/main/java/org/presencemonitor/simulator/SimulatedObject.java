package org.presencemonitor.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerMember;

/** An automation object of the client. Its members pass the interceptor first, then run under the client's lock. */
abstract class SimulatedObject {
    final ClientContext client;
    final ProcessLifetime lifetime;

    SimulatedObject(ClientContext client, ProcessLifetime lifetime) {
        this.client = client;
        this.lifetime = lifetime;
    }

    /** Whether both are of one run of one client's process. */
    final boolean isOfSameProcess(SimulatedObject other) {
        return lifetime == other.lifetime;
    }

    /** What every member answers instead of doing its work; empty while the object is connected to its process. */
    Optional<HResult> disconnected() {
        return lifetime.end();
    }

    final <T> T answer(MessengerMember member, Supplier<T> answer) {
        return answer(member, List.of(), answer);
    }

    final <T> T answer(MessengerMember member, List<String> arguments, Supplier<T> answer) {
        return answer(member, arguments, answer, result -> result instanceof HResult hr ? hr : HResult.S_OK);
    }

    /**
     * A member that has other success codes than S_OK.
     *
     * @param code of a result
     */
    final <T> T answer(
            MessengerMember member, List<String> arguments, Supplier<T> answer, Function<? super T, HResult> code) {
        return call(member.fullName(), arguments, answer, code);
    }

    final void run(MessengerMember member, List<String> arguments, Runnable work) {
        call(member.fullName(), arguments, () -> done(work), result -> result);
    }

    final void put(MessengerMember member, List<String> arguments, Runnable work) {
        call(MessengerCalls.put(member), arguments, () -> done(work), result -> result);
    }

    private <T> T call(String name, List<String> arguments, Supplier<T> answer, Function<? super T, HResult> code) {
        Supplier<T> locked = () -> {
            synchronized (client.lock()) {
                return answer.get();
            }
        };
        return client.interceptor().call(name, arguments, disconnected(), locked, code);
    }

    private static HResult done(Runnable work) {
        work.run();
        return HResult.S_OK;
    }

    /** Asks the server for a change. When its answer finds the session ended, nothing changes and the event says so. */
    final void request(Runnable change, Consumer<HResult> event) {
        BooleanSupplier sameSession = client.thisSession();
        client.requests().ask(() -> {
            if (sameSession.getAsBoolean()) {
                change.run();
            }
            event.accept(sameSession.getAsBoolean() ? HResult.S_OK : HResult.MSGR_E_DISCONNECTED);
        });
    }

    final ContactEvents events() {
        return new ContactEvents(client);
    }
}
