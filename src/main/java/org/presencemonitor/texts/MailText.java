package org.presencemonitor.texts;

import java.util.StringJoiner;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.StatusCode;
import org.presencemonitor.presence.Failure;

/** Texts of the mail session (communicator.md 7). Names of providers and methods are not translated. */
public record MailText(Texts texts) {
    /** {@code Transport}. */
    public String kind(ProviderState.ProviderKind kind) {
        return texts.family("mail-kind", Phrase.keyOf(kind));
    }

    /** {@code logging off…}. */
    public String step(ProviderState.LogoffStep step) {
        return texts.family("mail-step", Phrase.keyOf(step));
    }

    /** PR_STATUS_CODE, {@code available, sending}: the connection and the transfers (communicator.md 7.4). */
    public String status(StatusCode status) {
        StringJoiner words = new StringJoiner(", ");
        words.add(texts.say(state(status)));
        if (status.has(StatusCode.OUTBOUND_ACTIVE)) {
            words.add(texts.say(Phrase.MAIL_STATUS_SENDING));
        }
        if (status.has(StatusCode.INBOUND_ACTIVE)) {
            words.add(texts.say(Phrase.MAIL_STATUS_RECEIVING));
        }
        return words.toString();
    }

    private static Phrase state(StatusCode status) {
        if (status.has(StatusCode.FAILURE)) {
            return Phrase.MAIL_STATUS_FAILED;
        }
        if (status.has(StatusCode.OFFLINE)) {
            return Phrase.MAIL_STATUS_OFFLINE;
        }
        return status.has(StatusCode.AVAILABLE) ? Phrase.MAIL_STATUS_AVAILABLE : Phrase.MAIL_STATUS_UNAVAILABLE;
    }

    /** A wrong call of a provider or a client, as a sentence. */
    public String warning(MailSessionState.Warning warning) {
        return texts.family("mail-warning", Phrase.keyOf(warning));
    }

    /** {@code IXPLogon::TransportLogoff did not answer in time: MAPI_E_TIMEOUT (0x80040401)}. */
    public String failure(ProviderState.Failure failure) {
        HResult result = failure.result();
        if (result.equals(HResult.MAPI_E_TIMEOUT)) {
            return texts.say(Phrase.MAIL_TOO_LATE, failure.call(), result.name(Api.MAPI), result.hex());
        }
        return result.failed()
                ? ProblemText.answered(new Failure(failure.call(), Api.MAPI, result), texts)
                : texts.say(Phrase.MAIL_MADE_BY_MAPI, failure.call());
    }
}
