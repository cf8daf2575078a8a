package org.presencemonitor.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.presence.Failure;

/**
 * The meaning of a result for the user: results with the same advice are one cause. They are distinguished by name,
 * because a number has another meaning in another API (communicator.md 1.3, 3.2, 3.4, 7.4).
 */
enum Cause {
    /** These five by the circumstance of a failure, not by its result (communicator.md 8). */
    CLIENT_ELEVATED,
    MONITOR_ELEVATED,
    PROCESS_MISSING,
    CLASS_MISSING,
    MONITOR_FAULT,

    CLASS_NOT_AVAILABLE("CLASS_E_CLASSNOTAVAILABLE"),
    SERVER_EXEC_FAILURE("CO_E_SERVER_EXEC_FAILURE"),
    CLASS_NOT_REGISTERED("REGDB_E_CLASSNOTREG", "CO_E_CLASSSTRING"),
    SERVER_GONE(
            "RPC_E_DISCONNECTED",
            "CO_E_OBJNOTCONNECTED",
            "RPC_S_SERVER_UNAVAILABLE",
            "RPC_S_CALL_FAILED",
            "RPC_S_CALL_FAILED_DNE",
            "RPC_E_SERVER_DIED",
            "RPC_E_SERVER_DIED_DNE"),
    SERVER_BUSY("RPC_E_CALL_REJECTED", "RPC_E_SERVERCALL_RETRYLATER", "RPC_E_SERVERCALL_REJECTED"),
    ACCESS_DENIED("E_ACCESSDENIED"),
    NOT_TO_BE_FOUND("MK_E_UNAVAILABLE"),
    NO_ANSWER("RPC_E_TIMEOUT", "RPC_E_CALL_CANCELED"),
    SERVER_NOT_READY("CO_E_SERVER_STOPPING", "CO_E_APPDIDNTREG"),
    NOT_SUPPORTED(
            "E_NOTIMPL", "E_NOINTERFACE", "DISP_E_MEMBERNOTFOUND", "DISP_E_UNKNOWNNAME", "DISP_E_UNKNOWNINTERFACE"),
    MISTAKE(
            "CLASS_E_NOAGGREGATION",
            "CO_E_NOTINITIALIZED",
            "CO_E_OBJISREG",
            "RPC_E_CHANGED_MODE",
            "RPC_E_WRONG_THREAD",
            "RPC_E_CANTCALLOUT_ININPUTSYNCCALL",
            "RPC_X_NULL_REF_POINTER",
            "E_INVALIDARG",
            "E_POINTER"),
    OUT_OF_MEMORY("E_OUTOFMEMORY", "MAPI_E_NOT_ENOUGH_MEMORY"),
    NO_EVENTS("CONNECT_E_NOCONNECTION", "CONNECT_E_CANNOTCONNECT"),

    NO_CONNECTION(
            "MSGR_E_CONNECT",
            "MSGR_E_TCP_ERROR",
            "MSGR_E_SERVER_UNAVAILABLE",
            "MSGR_E_AUTH_SERVER_UNAVAILABLE",
            "MSGR_E_IE_OFFLINE",
            "MSGR_E_IE_CANT_CONNECT"),
    SERVER_NAME(
            "MSGR_E_INVALID_SERVER_NAME",
            "MSGR_E_NO_SERVER_ADDRESS_SPECIFIED",
            "MSGR_E_DNS_SRV_FAIL",
            "MSGR_E_DNS_A_RES_FAIL"),
    PASSWORD("MSGR_E_INVALID_PASSWORD", "MSGR_E_CHANGED_CREDENTIALS"),
    PROXY(
            "MSGR_E_CONNECT_PROXY",
            "MSGR_E_PROXY_AUTH",
            "MSGR_E_PROXY_AUTH_TYPE",
            "MSGR_E_INVALID_PROXY_NAME",
            "MSGR_E_PROXY_AUTH_REQUIRED",
            "MSGR_E_PROXY_REALM_MISMATCH",
            "MSGR_E_PROXY_PASSWORD_INCORRECT"),
    LOGGED_ON("MSGR_E_ALREADY_LOGGED_ON", "MSGR_E_LOGGED_ON"),
    NOT_LOGGED_ON("MSGR_E_NOT_LOGGED_ON", "MSGR_E_PRIMARY_SERVICE_NOT_LOGGED_ON"),
    SERVER_VERSION("MSGR_E_SERVER_VERSION", "MSGR_E_INVALID_SERVER_VERSION", "MSGR_E_NEWER_CLIENT_AVAILABLE"),
    LOGON_TIMEOUT("MSGR_E_LOGON_TIMEOUT", "MSGR_E_SIP_TIMEOUT"),
    USER_NOT_FOUND("MSGR_E_USER_NOT_FOUND"),
    ALREADY_IN_LIST("MSGR_E_ALREADY_IN_LIST"),
    LIST_FULL("MSGR_E_LIST_FULL"),
    DISCONNECTED("MSGR_E_DISCONNECTED"),
    SERVER_ERROR("MSGR_E_UNEXPECTED", "MSGR_E_SERVER_ERROR", "MSGR_E_SERVER_PROTOCOL"),
    SERVER_TOO_BUSY("MSGR_E_SERVER_TOO_BUSY", "MSGR_E_BUSY"),
    CANCELLED("MSGR_E_CANCEL", "MSGR_E_USER_CANCELLED", "MSGR_E_CANCEL_BEFORE_CONNECT"),
    DIALOG_OPEN(
            "MSGR_E_LOGON_UI_ACTIVE",
            "MSGR_E_OPTION_UI_ACTIVE",
            "MSGR_E_CONTACT_UI_ACTIVE",
            "MSGR_E_POPUP_UI_ACTIVE",
            "MSGR_E_AUDIO_UI_ACTIVE"),
    REMOTE_LOGIN("MSGR_E_REMOTE_LOGIN"),
    SERVER_SHUTDOWN("MSGR_E_SERVER_SHUTDOWN"),
    FORBIDDEN("MSGR_E_SIP_LOGIN_FORBIDDEN", "MSGR_E_POLICY_RESTRICTED", "MSGR_E_CLIENT_DISALLOWED"),
    CERTIFICATE("MSGR_E_TLS_FAIL", "MSGR_E_INVALID_CERTIFICATE", "MSGR_E_INCOMPATIBLE_ENCRYPTION"),
    TIME_SKEW("MSGR_E_AUTH_TIME_SKEW"),

    MAIL_LOGON("MAPI_E_LOGON_FAILED", "MAPI_E_SESSION_LIMIT", "MAPI_E_UNCONFIGURED", "MAPI_E_NOT_INITIALIZED"),
    MAIL_NO_ACCESS("MAPI_E_NO_ACCESS"),
    MAIL_MISTAKE("MAPI_E_INVALID_PARAMETER", "MAPI_E_UNKNOWN_FLAGS"),
    MAIL_NOT_SUPPORTED("MAPI_E_NO_SUPPORT", "MAPI_E_VERSION"),
    MAIL_ENDED("MAPI_E_INVALID_OBJECT", "MAPI_E_END_OF_SESSION"),
    MAIL_BUSY("MAPI_E_BUSY", "MAPI_E_UNABLE_TO_ABORT"),
    MAIL_CANCELLED("MAPI_E_USER_CANCEL", "MAPI_E_CANCEL", "MAPI_W_CANCEL_MESSAGE"),
    MAIL_NETWORK("MAPI_E_NETWORK_ERROR", "MAPI_E_OFFLINE"),
    MAIL_RECONNECTED("MAPI_E_RECONNECTED"),
    MAIL_TIMEOUT("MAPI_E_TIMEOUT"),
    MAIL_PARTLY("MAPI_E_FAILONEPROVIDER", "MAPI_W_ERRORS_RETURNED", "MAPI_W_PARTIAL_COMPLETION"),

    /** For other failures, as the next two. */
    FAILED_COM,
    FAILED_MESSENGER,
    FAILED_MAPI,
    SUCCEEDED;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> results;

    Cause(String... results) {
        this.results = List.of(results);
    }

    /** The names of the results with this cause; empty for causes that do not depend on the number. */
    List<String> results() {
        return results;
    }

    /** The cause of that result; empty when it says nothing beyond success or failure. */
    static Optional<Cause> specific(HResult answer, Api api) {
        String name = answer.name(api);
        return Arrays.stream(values())
                .filter(cause -> cause.results.contains(name))
                .findFirst();
    }

    /** The cause of that failure; a known circumstance is more specific than the result. */
    static Optional<Cause> specific(Failure failure) {
        return switch (failure.circumstance()) {
            case CLIENT_ELEVATED -> Optional.of(CLIENT_ELEVATED);
            case CALLER_ELEVATED -> Optional.of(MONITOR_ELEVATED);
            case NO_PROCESS -> Optional.of(PROCESS_MISSING);
            case SAME_RIGHTS -> Optional.of(CLASS_MISSING);
            case OWN_FAULT -> Optional.of(MONITOR_FAULT);
            case UNKNOWN, PROCESS_RUNS -> specific(failure.hresult(), failure.api());
        };
    }

    /** The specific cause, or the one of all failures of that API. */
    static Cause of(Failure failure) {
        return specific(failure).orElseGet(() -> general(failure.hresult(), failure.api()));
    }

    /** The specific cause, or the one of all results of that API. */
    static Cause of(HResult answer, Api api) {
        return specific(answer, api).orElseGet(() -> general(answer, api));
    }

    private static Cause general(HResult answer, Api api) {
        if (answer.succeeded()) {
            return SUCCEEDED;
        }
        if (answer.value() >>> 16 == 0x8100) {
            return FAILED_MESSENGER;
        }
        return api == Api.MAPI ? FAILED_MAPI : FAILED_COM;
    }
}
