package org.presencemonitor.ui.simulator;

import java.util.Optional;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.simulator.ServingState.Phase;
import org.presencemonitor.ui.simulator.ServingState.Refusal;

/**
 * What the Simulator tab says of other programs.
 *
 * @param place by which name they find the client; an ellipsis while that is about to change
 */
record ServingViewModel(String place, boolean on, Optional<String> refusal) {
    private static final String SOON = "…";

    static ServingViewModel of(ServingState state, Texts texts) {
        return new ServingViewModel(
                state.phase() == Phase.ON || state.phase() == Phase.OFF ? state.progId() : SOON,
                state.phase() == Phase.ON || state.phase() == Phase.BEGINNING,
                state.refusal().map(refusal -> sentence(refusal, texts)));
    }

    private static String sentence(Refusal refusal, Texts texts) {
        return switch (refusal) {
            case Refusal.AnotherServes ignored -> texts.say(Phrase.ANOTHER_SERVES);
            case Refusal.NotAllowed why -> texts.say(Phrase.SERVING_NOT_ALLOWED, why.sentence());
        };
    }
}
