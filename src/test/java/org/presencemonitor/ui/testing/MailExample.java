package org.presencemonitor.ui.testing;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_TIMEOUT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MailSessionState.Warning;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.Failure;
import org.presencemonitor.mapi.ProviderState.LogoffStep;
import org.presencemonitor.mapi.ProviderState.ProviderKind;
import org.presencemonitor.mapi.SessionMemory.Leak;
import org.presencemonitor.mapi.StatusCode;

/** States of a mail session that the Status tab shows differently. */
public final class MailExample {
    private static final MessageCounts TWO_QUEUED = new MessageCounts(2, 0, 2, 14, 1);
    private static final String TRANSPORT_NAME = "Simulated transport";

    static final MailSessionState LOGGED_ON = open(MailPhase.LOGGED_ON, new MessageCounts(0, 0, 0, 14, 1), 0x110001);
    public static final MailSessionState SENDING =
            open(MailPhase.LOGGED_ON, new MessageCounts(0, 2, 0, 14, 1), 0x330001);

    /** The address book is first. */
    public static final MailSessionState BEGUN =
            loggingOff(LogoffStep.LOGGING_OFF, LogoffStep.LOGGED_ON, LogoffStep.LOGGED_ON);

    /** The address book and the store have gone; the transport is about to stop two messages. */
    public static final MailSessionState LOGGING_OFF =
            loggingOff(LogoffStep.RELEASED, LogoffStep.RELEASED, LogoffStep.LOGGING_OFF);

    static final MailSessionState CLEAN = ended(S_OK, MessageCounts.NONE);
    public static final MailSessionState TWO_WAIT = ended(S_OK, TWO_QUEUED);
    public static final MailSessionState FAILED = ended(
            HResult.E_FAIL,
            TWO_QUEUED,
            new Failure("IXPLogon::TransportLogoff", HResult.E_FAIL, "answered MAPI_E_CALL_FAILED"));
    public static final MailSessionState HUNG = ended(
            MAPI_E_TIMEOUT,
            MessageCounts.NONE,
            new Failure("IXPLogon::TransportLogoff", MAPI_E_TIMEOUT, "did not answer within 5 s"),
            new Failure("IMAPISupport::Release", S_OK, "kept its support object; MAPI took it"));
    static final MailSessionState KEPT_SUPPORT = ended(
            S_OK,
            MessageCounts.NONE,
            new Failure("IMAPISupport::Release", MAPI_E_INVALID_OBJECT, "released its support object twice"));
    public static final MailSessionState LEAKED =
            ended(S_OK, List.of(new Leak("Simulated store", 1, 1), new Leak(TRANSPORT_NAME, 3, 4_096)), List.of());
    public static final MailSessionState SHARED = ended(S_OK, List.of(), List.of(Warning.SHARED_ENDS_ALL_CLIENTS));

    private MailExample() {}

    private static MailSessionState open(MailPhase phase, MessageCounts counts, int status) {
        List<ProviderState> providers = List.of(
                provider(ProviderKind.ADDRESS_BOOK, LogoffStep.LOGGED_ON),
                provider(ProviderKind.STORE, LogoffStep.LOGGED_ON),
                transport(LogoffStep.LOGGED_ON, status));
        return new MailSessionState(phase, 1, 1, Optional.empty(), providers, 1, counts, List.of(), List.of());
    }

    private static MailSessionState loggingOff(LogoffStep addressBook, LogoffStep store, LogoffStep transport) {
        List<ProviderState> providers = List.of(
                provider(ProviderKind.ADDRESS_BOOK, addressBook),
                provider(ProviderKind.STORE, store),
                transport(transport, 0x310001));
        MessageCounts counts = new MessageCounts(0, 2, 0, 14, 1);
        return new MailSessionState(
                MailPhase.LOGGING_OFF, 1, 0, Optional.empty(), providers, 0, counts, List.of(), List.of());
    }

    private static MailSessionState ended(HResult result, MessageCounts counts, Failure... ofTransport) {
        return ended(result, counts, List.of(), List.of(), ofTransport);
    }

    private static MailSessionState ended(HResult result, List<Leak> leaks, List<Warning> warnings) {
        return ended(result, MessageCounts.NONE, leaks, warnings);
    }

    private static MailSessionState ended(
            HResult result, MessageCounts counts, List<Leak> leaks, List<Warning> warnings, Failure... ofTransport) {
        List<ProviderState> providers = List.of(
                provider(ProviderKind.ADDRESS_BOOK, LogoffStep.RELEASED),
                provider(ProviderKind.STORE, LogoffStep.RELEASED),
                new ProviderState(
                        TRANSPORT_NAME,
                        ProviderKind.TRANSPORT,
                        LogoffStep.RELEASED,
                        Optional.empty(),
                        List.of(ofTransport)));
        return new MailSessionState(
                MailPhase.LOGGED_OFF, 0, 0, Optional.of(result), providers, 0, counts, leaks, warnings);
    }

    private static ProviderState provider(ProviderKind kind, LogoffStep step) {
        String name = kind == ProviderKind.STORE ? "Simulated store" : "Simulated address book";
        return new ProviderState(name, kind, step, Optional.empty(), List.of());
    }

    private static ProviderState transport(LogoffStep step, int status) {
        return new ProviderState(
                TRANSPORT_NAME, ProviderKind.TRANSPORT, step, Optional.of(new StatusCode(status)), List.of());
    }
}
