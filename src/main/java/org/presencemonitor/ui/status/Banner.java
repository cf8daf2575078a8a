package org.presencemonitor.ui.status;

import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.texts.ProblemText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * A problem that needs the user: one sentence and one next step, with the codes one click away.
 *
 * @param details the codes, for support; may be empty
 */
record Banner(BannerKind kind, String title, String text, String details) {
    enum BannerKind {
        PROBLEM,
        SIGNED_OUT
    }

    static Optional<Banner> of(Presence presence, Moment now, Texts texts) {
        if (presence.problem().isPresent()) {
            return Optional.of(
                    of(BannerKind.PROBLEM, ProblemText.of(presence.problem().get(), presence.provider(), texts, now)));
        }
        return presence.state() == PresenceState.SIGNED_OUT
                ? Optional.of(of(BannerKind.SIGNED_OUT, ProblemText.ofSignedOut(presence, texts)))
                : Optional.empty();
    }

    private static Banner of(BannerKind kind, ProblemText text) {
        return new Banner(kind, text.sentence(), text.next(), text.details());
    }
}
