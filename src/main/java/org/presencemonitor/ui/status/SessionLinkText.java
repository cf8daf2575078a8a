package org.presencemonitor.ui.status;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.status.ChainRow.Mark;

/** The third link in words: whether the user is signed in. */
record SessionLinkText(Presence presence, Moment now, Texts texts) {

    ChainRow row() {
        SessionLink session = presence.session();
        boolean answered = session.failure().isEmpty() || saysSignedOut(session);
        if (presence.messenger().connection() == Connection.UNSUPPORTED) {
            return new ChainRow(Mark.OFF, texts.say(Phrase.SESSION_UNKNOWN), texts.say(Phrase.TELLS_NOBODY), "");
        }
        if (presence.messenger().connection() != Connection.CONNECTED
                || (answered && session.equals(SessionLink.NONE))) {
            return new ChainRow(Mark.OFF, texts.say(Phrase.SESSION_UNKNOWN), texts.say(Phrase.SESSION_WAITS), "");
        }
        if (!answered) {
            return new ChainRow(
                    Mark.WARN, texts.say(Phrase.SESSION_UNKNOWN), texts.say(Phrase.SESSION_UNREADABLE), raw());
        }
        MyStatus status = session.status().orElse(MyStatus.OFFLINE);
        if (session.isSignedIn()) {
            return new ChainRow(Mark.OK, texts.say(Phrase.SESSION_SIGNED_IN), sinceAnd(status), raw());
        }
        if (status.isSigningIn()) {
            return waiting(Phrase.SESSION_SIGNING_IN, status);
        }
        return status.isSigningOut()
                ? waiting(Phrase.SESSION_SIGNING_OUT, status)
                : new ChainRow(Mark.BAD, texts.say(Phrase.SESSION_SIGNED_OUT), signedOut(session), raw());
    }

    private ChainRow waiting(Phrase title, MyStatus status) {
        return new ChainRow(Mark.WAITING, texts.say(title), texts.status(status).orElse(""), raw());
    }

    private String sinceAnd(MyStatus status) {
        Moment since = presence.session().since().orElse(presence.since());
        String text = texts.at(Phrase.SINCE, since, now);
        String line = texts.status(status)
                .map(more -> texts.say(Phrase.STATUS_LINE, text, more))
                .orElse(text);
        AccountsText accounts = new AccountsText(presence.session().accounts(), texts);
        return accounts.count()
                .map(more -> texts.say(Phrase.STATUS_LINE, line, more))
                .orElse(line);
    }

    private String signedOut(SessionLink session) {
        return new AccountsText(session.accounts(), texts)
                .whyNone()
                .or(() -> session.signoutTook()
                        .map(took -> texts.say(
                                Phrase.SESSION_SIGNOUT_TOOK, texts.times().seconds(took))))
                .orElseGet(() -> texts.say(Phrase.SESSION_NOBODY));
    }

    private String raw() {
        SessionLink session = presence.session();
        return session.failure().isPresent()
                ? hex(session.failure())
                : session.status().map(status -> "MISTATUS " + status.hex()).orElse("");
    }

    static String hex(Optional<Failure> failure) {
        return failure.map(answer -> answer.hresult().hex()).orElse("");
    }

    private static boolean saysSignedOut(SessionLink session) {
        return session.failure()
                .filter(failure -> failure.hresult().equals(HResult.MSGR_E_NOT_LOGGED_ON))
                .isPresent();
    }
}
