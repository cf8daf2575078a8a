package org.presencemonitor.ui.testing;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_TIMEOUT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.Phase;
import org.presencemonitor.mapi.MailSessionState.Warning;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.Failure;
import org.presencemonitor.mapi.ProviderState.Kind;
import org.presencemonitor.mapi.ProviderState.Step;
import org.presencemonitor.mapi.SessionMemory.Leak;
import org.presencemonitor.mapi.StatusCode;

/** States of a mail session that the Status tab shows differently. */
public final class MailExample {
    private static final MessageCounts TWO_QUEUED = new MessageCounts(2, 0, 2, 14, 1);
    private static final String TRANSPORT_NAME = "Simulated transport";

    static final MailSessionState LOGGED_ON = open(Phase.LOGGED_ON, new MessageCounts(0, 0, 0, 14, 1), 0x110001);
    public static final MailSessionState SENDING = open(Phase.LOGGED_ON, new MessageCounts(0, 2, 0, 14, 1), 0x330001);

    /** The address book is first. */
    public static final MailSessionState BEGUN = loggingOff(Step.LOGGING_OFF, Step.LOGGED_ON, Step.LOGGED_ON);

    /** The address book and the store have gone; the transport is about to stop two messages. */
    public static final MailSessionState LOGGING_OFF = loggingOff(Step.RELEASED, Step.RELEASED, Step.LOGGING_OFF);

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

    private static MailSessionState open(Phase phase, MessageCounts counts, int status) {
        List<ProviderState> providers = List.of(
                provider(Kind.ADDRESS_BOOK, Step.LOGGED_ON),
                provider(Kind.STORE, Step.LOGGED_ON),
                transport(Step.LOGGED_ON, status));
        return new MailSessionState(phase, 1, 1, Optional.empty(), providers, 1, counts, List.of(), List.of());
    }

    private static MailSessionState loggingOff(Step addressBook, Step store, Step transport) {
        List<ProviderState> providers = List.of(
                provider(Kind.ADDRESS_BOOK, addressBook), provider(Kind.STORE, store), transport(transport, 0x310001));
        MessageCounts counts = new MessageCounts(0, 2, 0, 14, 1);
        return new MailSessionState(
                Phase.LOGGING_OFF, 1, 0, Optional.empty(), providers, 0, counts, List.of(), List.of());
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
                provider(Kind.ADDRESS_BOOK, Step.RELEASED),
                provider(Kind.STORE, Step.RELEASED),
                new ProviderState(
                        TRANSPORT_NAME, Kind.TRANSPORT, Step.RELEASED, Optional.empty(), List.of(ofTransport)));
        return new MailSessionState(Phase.LOGGED_OFF, 0, 0, Optional.of(result), providers, 0, counts, leaks, warnings);
    }

    private static ProviderState provider(Kind kind, Step step) {
        String name = kind == Kind.STORE ? "Simulated store" : "Simulated address book";
        return new ProviderState(name, kind, step, Optional.empty(), List.of());
    }

    private static ProviderState transport(Step step, int status) {
        return new ProviderState(TRANSPORT_NAME, Kind.TRANSPORT, step, Optional.of(new StatusCode(status)), List.of());
    }
}
