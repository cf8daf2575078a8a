package org.presencemonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.MAPI_E_TIMEOUT;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MailSessionState.Warning;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.SessionMemory.Leak;

@DisplayName("What a mail session left behind, on the console,")
class ConsoleWordsTest {
    @Test
    @DisplayName("is nothing when all went well")
    void nothing() {
        assertThat(ConsoleWords.leftBehind(new MailSessionState(MailPhase.LOGGED_OFF, 0, 0, Optional.of(S_OK))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "is messages, failures, memory and the warning about a shared logoff, in this order (communicator.md 7.1)")
    void everything() {
        ProviderState late = new ProviderState(
                "Transport",
                ProviderState.ProviderKind.TRANSPORT,
                ProviderState.LogoffStep.RELEASED,
                Optional.empty(),
                List.of(new ProviderState.Failure(
                        "IXPLogon::TransportLogoff", MAPI_E_TIMEOUT, "did not answer within 5 s")));
        MailSessionState mail = new MailSessionState(
                MailPhase.LOGGED_OFF,
                0,
                0,
                Optional.of(MAPI_E_TIMEOUT),
                List.of(late),
                0,
                new MessageCounts(2, 0, 1, 0, 0),
                List.of(new Leak("Transport", 1, 96)),
                List.of(Warning.SHARED_ENDS_ALL_CLIENTS));

        assertThat(ConsoleWords.leftBehind(mail))
                .isEqualTo("; 2 messages wait in the outbox"
                        + "; Transport: IXPLogon::TransportLogoff did not answer within 5 s"
                        + "; Transport: did not free 96 bytes"
                        + "; MAPI_LOGOFF_SHARED was passed, which makes all mail clients begin to shut down");
    }
}
