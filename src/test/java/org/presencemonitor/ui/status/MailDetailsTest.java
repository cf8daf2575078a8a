package org.presencemonitor.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.StatusCode;
import org.presencemonitor.texts.MailText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.status.MailDetails.FailureText;
import org.presencemonitor.ui.testing.MailExample;

@DisplayName("What the mail link opens to")
class MailDetailsTest {
    private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);

    @Test
    @DisplayName("is nothing before the first session")
    void nothingBeforeTheFirst() {
        assertThat(MailDetails.of(MailSessionState.NEVER_LOGGED_ON, texts)).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName(
            "is each provider in the order in which they log off, and what its status row says (communicator.md 7.4)")
    void eachProvider() {
        assertThat(rows(MailExample.SENDING))
                .containsExactly(
                        "OK|Simulated address book|Address book · logged on|",
                        "OK|Simulated store|Message store · logged on|",
                        "OK|Simulated transport|Transport · available, sending, receiving|0x00330001");
        assertThat(details(MailExample.SENDING).messages()).isEqualTo("Queued 0 · being sent 2 · stopped 0");
    }

    @Test
    @DisplayName(
            "is which provider is released, which one logs off and which ones wait during a logoff (communicator.md 7.3)")
    void whileItLasts() {
        assertThat(rows(MailExample.LOGGING_OFF))
                .containsExactly(
                        "OFF|Simulated address book|Address book · released|",
                        "OFF|Simulated store|Message store · released|",
                        "WAITING|Simulated transport|Transport · logging off…|0x00310001");
        assertThat(rows(MailExample.BEGUN))
                .containsExactly(
                        "WAITING|Simulated address book|Address book · logging off…|",
                        "OK|Simulated store|Message store · waits for its turn|",
                        "OK|Simulated transport|Transport · waits for its turn|0x00310001");
    }

    @Test
    @DisplayName("is how many messages wait and how many of them were stopped on their way")
    void whatWaits() {
        assertThat(details(MailExample.TWO_WAIT).messages()).isEqualTo("Queued 2 · being sent 0 · stopped 2");
        assertThat(details(MailExample.TWO_WAIT).notes()).isEmpty();
    }

    @Test
    @DisplayName("is the name and the code of a failure, under the provider that failed")
    void failures() {
        assertThat(details(MailExample.FAILED).providers().get(1).failures()).isEmpty();
        assertThat(failures(MailExample.FAILED))
                .containsExactly(new FailureText(
                        "IXPLogon::TransportLogoff answered MAPI_E_CALL_FAILED (0x80004005)",
                        "answered MAPI_E_CALL_FAILED"));
    }

    @Test
    @DisplayName("is that a provider was late, and what MAPI did in its place")
    void lateProvider() {
        assertThat(failures(MailExample.HUNG))
                .extracting(FailureText::text)
                .containsExactly(
                        "IXPLogon::TransportLogoff did not answer in time: MAPI_E_TIMEOUT (0x80040401)",
                        "IMAPISupport::Release was not called; MAPI did it");
        assertThat(rows(MailExample.HUNG).get(2)).startsWith("WARN|");
    }

    @Test
    @DisplayName("is the provider whose memory MAPI took back, in bytes")
    void leaksByOwner() {
        assertThat(details(MailExample.LEAKED).notes())
                .containsExactly("Simulated store did not free 1 byte", "Simulated transport did not free 4,096 bytes");
    }

    @Test
    @DisplayName("is the warning that a shared logoff ends every client (communicator.md 7.1)")
    void sharedLogoff() {
        assertThat(details(MailExample.SHARED).notes())
                .singleElement()
                .asString()
                .startsWith("MAPI_LOGOFF_SHARED was passed.");
    }

    @ParameterizedTest
    @DisplayName("calls a status code by what matters of it, the worst first (communicator.md 7.4)")
    @CsvSource({
        "0x00110001, available",
        "0x00310001, 'available, sending'",
        "0x00130001, 'available, receiving'",
        "0x00110003, offline",
        "0x00110007, failed",
        "0x00110000, not available"
    })
    void statusInWords(String code, String words) {
        assertThat(new MailText(texts).status(new StatusCode(Integer.decode(code))))
                .isEqualTo(words);
    }

    @Test
    @DisplayName("is one text for each provider to a screen reader, its failures last")
    void spoken() {
        assertThat(details(MailExample.FAILED).providers().get(2).spoken())
                .isEqualTo("Simulated transport, Transport · released."
                        + " IXPLogon::TransportLogoff answered MAPI_E_CALL_FAILED (0x80004005)");
        assertThat(details(MailExample.SENDING).providers().get(2).spoken())
                .isEqualTo("Simulated transport, Transport · available, sending, receiving, 0x00330001");
    }

    private MailDetails details(MailSessionState mail) {
        return MailDetails.of(mail, texts).orElseThrow();
    }

    private List<FailureText> failures(MailSessionState mail) {
        return details(mail).providers().get(2).failures();
    }

    private List<String> rows(MailSessionState mail) {
        return details(mail).providers().stream()
                .map(row -> String.join("|", row.mark().name(), row.name(), row.detail(), row.raw()))
                .toList();
    }
}
