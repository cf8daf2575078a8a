package org.presencemonitor.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Failure;

/** Answers that tell why Messenger is out of reach and what would help (communicator.md 1.3, 3.4). */
enum Cause {
    CLASS_NOT_AVAILABLE(HResult.CLASS_E_CLASSNOTAVAILABLE),
    SERVER_EXEC_FAILURE(HResult.CO_E_SERVER_EXEC_FAILURE),
    CLASS_NOT_REGISTERED(HResult.REGDB_E_CLASSNOTREG),
    SERVER_GONE(HResult.RPC_E_DISCONNECTED, HResult.RPC_S_SERVER_UNAVAILABLE),
    SERVER_BUSY(HResult.RPC_E_CALL_REJECTED, HResult.RPC_E_SERVERCALL_RETRYLATER),
    ACCESS_DENIED(HResult.E_ACCESSDENIED);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<HResult> answers;

    Cause(HResult... answers) {
        this.answers = List.of(answers);
    }

    static Optional<Cause> of(Failure failure) {
        if (failure.api() == Api.MAPI) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(cause -> cause.answers.contains(failure.hresult()))
                .findFirst();
    }
}
