package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.simulator.conversation.OpenConversation;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.journal.Journal.EntryKind;

/**
 * What is expected of the conversations with somebody.
 *
 * @param open whether one is open now; empty where that does not matter
 * @param received a message of theirs since the last step that did something
 * @param sent a message of the user's since then, to them and perhaps to others
 */
record ConversationExpectation(String with, Optional<Boolean> open, Optional<String> received, Optional<String> sent) {

    boolean isMetBy(List<OpenConversation> conversations, List<Journal.Entry> journal) {
        return open.map(expected -> expected == isOpen(conversations)).orElse(true)
                && received.map(text -> messages("received", journal).anyMatch(text::equals))
                        .orElse(true)
                && sent.map(text -> messages("sent", journal).anyMatch(text::equals))
                        .orElse(true);
    }

    private boolean isOpen(List<OpenConversation> conversations) {
        return conversations.stream().anyMatch(one -> one.has(with));
    }

    private Stream<String> messages(String direction, List<Journal.Entry> journal) {
        return journal.stream()
                .filter(entry -> entry.kind() == EntryKind.CONVERSATION
                        && entry.name().equals(direction)
                        && entry.arguments().stream().anyMatch(with::equalsIgnoreCase))
                .map(Journal.Entry::result);
    }

    /** {@code conversation: { with: anna.berg@contoso.example, is: open }}. */
    String expected() {
        return text(open.map(ConversationExpectation::word), received, sent);
    }

    /** The same with what there was instead. */
    String seen(List<OpenConversation> conversations, List<Journal.Entry> journal) {
        return text(
                open.map(expected -> word(isOpen(conversations))),
                received.map(text -> nearest(text, "received", journal)),
                sent.map(text -> nearest(text, "sent", journal)));
    }

    private String nearest(String text, String direction, List<Journal.Entry> journal) {
        List<String> found = messages(direction, journal).toList();
        if (found.isEmpty()) {
            return "nothing";
        }
        return found.contains(text) ? text : found.getLast();
    }

    private String text(Optional<String> is, Optional<String> gotten, Optional<String> said) {
        return Stream.of(
                        Optional.of("with: " + with),
                        is.map(word -> "is: " + word),
                        gotten.map(text -> "received: " + text),
                        said.map(text -> "sent: " + text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ", "conversation: { ", " }"));
    }

    private static String word(boolean open) {
        return open ? "open" : "closed";
    }
}
