package org.presencemonitor.simulator.scenario;

import java.util.Collection;
import java.util.List;
import org.presencemonitor.hresult.HResult;

/** The words that scenario files may use for what the monitor shows. */
public final class Vocabulary {
    /** For {@link Aspect#PRESENCE}: the states of the monitor, a package that this one may not use. */
    public static final List<String> PRESENCE = List.of(
            "available",
            "busy",
            "do-not-disturb",
            "away",
            "appear-offline",
            "signing-in",
            "signing-out",
            "signed-out",
            "starting",
            "not-running",
            "not-installed",
            "stale-flag",
            "running",
            "problem",
            "unknown");

    /** For {@link Aspect#MESSENGER}, beside the HRESULT of a connection that failed. */
    public static final List<String> MESSENGER = List.of("connected", "connecting", "none", "ended", "not-asked");

    /** For {@link Aspect#MAIL}. */
    public static final List<String> MAIL = List.of("logged-on", "logging-off", "logged-off");

    /** For {@link Aspect#RESULT}. */
    public static final List<String> RESULT =
            List.of("done", "failed", "timed-out", "ignored", "refused", "running", "none");

    /** HRESULTs that may be written by name (communicator.md 3.2, 3.4). */
    static final List<HResult> NAMED_RESULTS = List.of(
            HResult.S_OK,
            HResult.E_FAIL,
            HResult.E_ACCESSDENIED,
            HResult.E_INVALIDARG,
            HResult.CLASS_E_CLASSNOTAVAILABLE,
            HResult.CO_E_SERVER_EXEC_FAILURE,
            HResult.REGDB_E_CLASSNOTREG,
            HResult.RPC_E_DISCONNECTED,
            HResult.RPC_E_CALL_REJECTED,
            HResult.RPC_E_SERVERCALL_RETRYLATER,
            HResult.RPC_S_SERVER_UNAVAILABLE,
            HResult.MSGR_E_LOGON_TIMEOUT,
            HResult.MSGR_E_INVALID_PASSWORD,
            HResult.MSGR_E_DISCONNECTED,
            HResult.MSGR_E_REMOTE_LOGIN,
            HResult.MSGR_E_SERVER_SHUTDOWN,
            HResult.MSGR_E_LOGON_UI_ACTIVE,
            HResult.MSGR_E_NOT_LOGGED_ON);

    private Vocabulary() {}

    /** {@code silent, answers or accepts}. */
    static String oneOf(Collection<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }
}
