package org.presencemonitor.ui.status;

import static org.presencemonitor.ui.status.ChainRow.Mark.BAD;
import static org.presencemonitor.ui.status.ChainRow.Mark.OFF;
import static org.presencemonitor.ui.status.ChainRow.Mark.OK;
import static org.presencemonitor.ui.status.ChainRow.Mark.WAITING;
import static org.presencemonitor.ui.status.ChainRow.Mark.WARN;

import java.time.Instant;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The third link in words: is the user signed in? */
record SessionLinkText(Presence presence, Instant now, Texts texts) {

    ChainRow row() {
        SessionLink session = presence.session();
        boolean answered = session.failure().isEmpty() || saysSignedOut(session);
        if (presence.messenger().connection() != Connection.CONNECTED
                || (answered && session.equals(SessionLink.NONE))) {
            return new ChainRow(OFF, texts.say(Phrase.SESSION_UNKNOWN), texts.say(Phrase.SESSION_WAITS), "");
        }
        if (!answered) {
            String hex = Chain.hex(session.failure());
            return new ChainRow(WARN, texts.say(Phrase.SESSION_UNKNOWN), texts.say(Phrase.SESSION_UNREADABLE), hex);
        }
        MyStatus status = session.status().orElse(MyStatus.OFFLINE);
        if (session.isSignedIn()) {
            return new ChainRow(OK, texts.say(Phrase.SESSION_SIGNED_IN), sinceAnd(status), raw());
        }
        if (status.isSigningIn()) {
            return waiting(Phrase.SESSION_SIGNING_IN, status);
        }
        return status.isSigningOut()
                ? waiting(Phrase.SESSION_SIGNING_OUT, status)
                : new ChainRow(BAD, texts.say(Phrase.SESSION_SIGNED_OUT), signedOut(session), raw());
    }

    private ChainRow waiting(Phrase title, MyStatus status) {
        return new ChainRow(WAITING, texts.say(title), texts.status(status).orElse(""), raw());
    }

    private String sinceAnd(MyStatus status) {
        Instant since = presence.session().since().orElse(presence.since());
        String text = texts.say(Phrase.SINCE, texts.times().time(since, now));
        return texts.status(status)
                .map(more -> texts.say(Phrase.STATUS_LINE, text, more))
                .orElse(text);
    }

    private String signedOut(SessionLink session) {
        return session.signoutTook()
                .map(took ->
                        texts.say(Phrase.SESSION_SIGNOUT_TOOK, texts.times().seconds(took)))
                .orElseGet(() -> texts.say(Phrase.SESSION_NOBODY));
    }

    private String raw() {
        SessionLink session = presence.session();
        Optional<String> failure = session.failure().map(f -> f.hresult().hex());
        return failure.or(() -> session.status().map(status -> "MISTATUS " + status.hex()))
                .orElse("");
    }

    private static boolean saysSignedOut(SessionLink session) {
        return session.failure()
                .filter(failure -> failure.hresult().equals(HResult.MSGR_E_NOT_LOGGED_ON))
                .isPresent();
    }
}
