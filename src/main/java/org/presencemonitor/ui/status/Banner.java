package org.presencemonitor.ui.status;

import java.time.Instant;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.texts.ProblemText;
import org.presencemonitor.texts.Texts;

/**
 * What needs the user: one sentence and one next step, with the codes one click away.
 *
 * @param details for those who repair it; may be empty
 */
record Banner(Kind kind, String title, String text, String details) {
    enum Kind {
        PROBLEM,
        SIGNED_OUT
    }

    static Optional<Banner> of(Presence presence, Instant now, Texts texts) {
        if (presence.problem().isPresent()) {
            return Optional.of(
                    of(Kind.PROBLEM, ProblemText.of(presence.problem().get(), presence.provider(), texts, now)));
        }
        return presence.state() == PresenceState.SIGNED_OUT
                ? Optional.of(of(Kind.SIGNED_OUT, ProblemText.ofSignedOut(presence, texts)))
                : Optional.empty();
    }

    private static Banner of(Kind kind, ProblemText text) {
        return new Banner(kind, text.sentence(), text.next(), text.details());
    }
}
