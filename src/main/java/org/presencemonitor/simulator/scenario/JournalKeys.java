package org.presencemonitor.simulator.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.simulator.journal.Journal.EntryKind;

/** {@code event: OnMyStatusChange 0x0400} and {@code called: "Signout: 0x8100031E"}. */
final class JournalKeys {
    private static final Pattern WITH_MARK = Pattern.compile("(.*) \\((lost|reordered)\\)");
    private static final Pattern WITH_RESULT = Pattern.compile("(.*): (\\S+)");

    private JournalKeys() {}

    /** An event that was delivered, or one with the mark of what happened to it. */
    static Optional<JournalLine> event(Values values, Node node) {
        Matcher marked = WITH_MARK.matcher(node.text());
        boolean hasMark = marked.matches();
        String head = hasMark ? marked.group(1) : node.text();
        Optional<String> mark = hasMark ? Optional.of(marked.group(2)) : Optional.empty();
        Optional<String> name = known(head, MessengerEvent.names());
        if (name.isEmpty()) {
            values.event(firstWord(head, node));
            return Optional.empty();
        }
        String arguments = head.substring(name.get().length()).strip();
        if (!arguments.isEmpty() && hasNoParameters(name.get())) {
            values.errors()
                    .expected(
                            "nothing, (lost) or (reordered) after " + name.get(),
                            new Node.Text(arguments, node.position()));
        }
        return Optional.of(new JournalLine(EntryKind.EVENT, node.text(), name.get(), arguments, mark));
    }

    private static boolean hasNoParameters(String event) {
        return List.of(MessengerEvent.values()).stream()
                .anyMatch(known ->
                        known.comName().equals(event) && known.parameters().isEmpty());
    }

    /** A call with any result, or with that one. */
    static Optional<JournalLine> called(Values values, Node node) {
        Matcher answered = WITH_RESULT.matcher(node.text());
        boolean hasResult = answered.matches();
        String head = hasResult ? answered.group(1) : node.text();
        Optional<HResult> result =
                hasResult ? values.hresult(new Node.Text(answered.group(2), node.position())) : Optional.empty();
        Optional<String> name = known(head, MessengerCalls.names());
        if (name.isEmpty()) {
            values.member(firstWord(head, node));
            return Optional.empty();
        }
        String arguments = head.substring(name.get().length()).strip();
        return Optional.of(
                new JournalLine(EntryKind.CALL, node.text(), name.get(), arguments, result.map(HResult::hex)));
    }

    /** The longest name that the text begins with. */
    private static Optional<String> known(String text, Set<String> names) {
        return names.stream()
                .filter(name -> text.equals(name) || text.startsWith(name + " "))
                .max(Comparator.comparingInt(String::length));
    }

    /** What stands where a name should. */
    private static Node firstWord(String text, Node node) {
        int after = text.startsWith("put ") ? "put ".length() : 0;
        int end = text.indexOf(' ', after);
        return node instanceof Node.Text
                ? new Node.Text(end < 0 ? text : text.substring(0, end), node.position())
                : node;
    }
}
