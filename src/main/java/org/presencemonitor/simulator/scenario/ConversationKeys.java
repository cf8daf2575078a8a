package org.presencemonitor.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.presencemonitor.messenger.ConversationType;
import org.presencemonitor.simulator.conversation.SimulatedConversations;

/**
 * {@code conversation:}: what others do in their conversations with the user, and the user in front of the windows; and
 * what is expected of them.
 */
final class ConversationKeys {
    private static final Map<String, Choice<StepAction>> STEP = new LinkedHashMap<>();
    private static final Map<String, Boolean> STATE = new TreeMap<>(Map.of("open", true, "closed", false));
    private static final String A_MESSAGE = "a message";

    static {
        STEP.put("open", new Choice<>(List.of("type"), ConversationKeys::open));
        STEP.put("text", new Choice<>(List.of("from", "to"), ConversationKeys::text));
        STEP.put("join", new Choice<>(List.of("with"), ConversationKeys::join));
        STEP.put("leave", new Choice<>(List.of("with"), ConversationKeys::leave));
        STEP.put(
                "close",
                Choice.alone((values, node) -> values.people()
                        .mentioned(node)
                        .map(with -> on(conversations -> conversations.close(window(conversations, with))))));
    }

    private ConversationKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        return Choice.read(values, node, STEP, List.of());
    }

    private static Optional<StepAction> open(Values values, Node.Fields fields, Node node) {
        ConversationType type = fields.get("type")
                .flatMap(value -> values.constant(value, ConversationType.values()))
                .orElse(ConversationType.IM);
        return values.people().broughtIn(node).map(who -> on(conversations -> conversations.begin(type, who)));
    }

    private static Optional<StepAction> text(Values values, Node.Fields fields, Node node) {
        Optional<String> text = values.text(node, A_MESSAGE);
        Optional<Node> from = fields.get("from");
        Optional<Node> to = fields.get("to");
        if (from.isPresent() == to.isPresent()) {
            values.errors().expected("either from: or to: beside text:", fields);
            return Optional.empty();
        }
        BiConsumer<SimulatedConversations, String> says = (conversations, who) -> text.ifPresent(what -> {
            if (from.isPresent()) {
                conversations.receive(who, what);
            } else {
                conversations.send(who, what);
            }
        });
        return values.people()
                .broughtIn(from.or(() -> to).orElseThrow())
                .map(who -> on(conversations -> says.accept(conversations, who)));
    }

    private static Optional<StepAction> join(Values values, Node.Fields fields, Node node) {
        Optional<String> who = values.people().broughtIn(node);
        return values.required(fields, "with", "somebody who takes part")
                .flatMap(values.people()::mentioned)
                .flatMap(with -> who.map(
                        joining -> on(conversations -> conversations.join(window(conversations, with), joining))));
    }

    private static Optional<StepAction> leave(Values values, Node.Fields fields, Node node) {
        Optional<String> with = fields.get("with").flatMap(values.people()::mentioned);
        return values.people()
                .mentioned(node)
                .map(who -> on(conversations -> conversations.leave(window(conversations, with.orElse(who)), who)));
    }

    private static int window(SimulatedConversations conversations, String with) {
        return conversations
                .with(with)
                .orElseThrow(() -> new IllegalStateException("no conversation with " + with + " is open"))
                .window();
    }

    private static StepAction on(Consumer<SimulatedConversations> action) {
        return StepAction.onClient(client -> action.accept(client.conversations()));
    }

    /** {@code { with: anna.berg@contoso.example, is: open, received: Hello }}. */
    static Optional<ConversationExpectation> expectation(Values values, Node node) {
        Optional<Node.Fields> fields = values.fields(node, List.of("with", "is", "received", "sent"));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> open = fields.get().get("is").flatMap(value -> values.of(value, STATE));
        Optional<String> received = message(values, fields.get(), "received");
        Optional<String> sent = message(values, fields.get(), "sent");
        if (fields.get().fields().stream().allMatch(field -> field.key().text().equals("with"))) {
            values.errors().expected("is, received or sent beside with:", fields.get());
        }
        return values.required(fields.get(), "with", "somebody who takes part")
                .flatMap(values.people()::mentioned)
                .map(with -> new ConversationExpectation(with, open, received, sent));
    }

    private static Optional<String> message(Values values, Node.Fields fields, String key) {
        return fields.get(key).flatMap(value -> values.text(value, A_MESSAGE));
    }
}
