package org.presencemonitor.ui.simulator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.simulator.ConversationState.Participant;

/**
 * The line of one open conversation.
 *
 * @param window handle of its window
 * @param who the participants
 * @param said how many messages, and whether it is a call
 * @param deeds what can happen in it; nobody reaches a user who is signed out
 */
record ConversationLineModel(int window, String who, String said, List<Deed> deeds) {
    /** An item of its menu. */
    record Deed(String text, SimulatorRequest request) {}

    static ConversationLineModel of(ConversationState state, boolean signedIn, Texts texts) {
        String messages = texts.count(Phrase.CONVERSATION_MESSAGES, state.messages());
        return new ConversationLineModel(
                state.window(),
                state.participants().isEmpty()
                        ? texts.say(Phrase.CONVERSATION_NOBODY)
                        : state.participants().stream()
                                .map(Participant::friendlyName)
                                .collect(Collectors.joining(", ")),
                state.call() ? texts.say(Phrase.CONVERSATION_CALL, messages) : messages,
                deeds(state, signedIn, texts));
    }

    private static List<Deed> deeds(ConversationState state, boolean signedIn, Texts texts) {
        Stream<Deed> ofOthers = state.participants().stream()
                .filter(who -> signedIn)
                .flatMap(who -> ofParticipant(state.window(), who, texts));
        Deed close = new Deed(texts.say(Phrase.CONVERSATION_CLOSE), new SimulatorRequest.CloseWindow(state.window()));
        return Stream.concat(ofOthers, Stream.of(close)).toList();
    }

    private static Stream<Deed> ofParticipant(int window, Participant who, Texts texts) {
        String hello = texts.say(Phrase.CONVERSATION_HELLO);
        return Stream.of(
                new Deed(
                        texts.say(Phrase.CONVERSATION_WRITES, who.friendlyName(), hello),
                        new SimulatorRequest.Write(window, who.signinName(), hello)),
                new Deed(
                        texts.say(Phrase.CONVERSATION_LEAVES, who.friendlyName()),
                        new SimulatorRequest.Leave(window, who.signinName())));
    }
}
