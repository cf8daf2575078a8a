package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;

/** {@code expect: { presence: signed-out, within: 3s }}: one row per aspect. */
final class ExpectKeys {
    private static final Map<String, Values.Reader<JournalLine>> ENTRIES =
            Map.of("event", JournalKeys::event, "called", JournalKeys::called);
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(Aspect.values()).map(Aspect::word),
                    Stream.of("event", "called", "conversation", "within", "for"))
            .toList();

    private ExpectKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        return values.fields(node, KNOWN).map(fields -> {
            Map<Aspect, String> words = new EnumMap<>(Aspect.class);
            for (Aspect aspect : Aspect.values()) {
                fields.get(aspect.word())
                        .flatMap(value -> word(aspect, values, value))
                        .ifPresent(word -> words.put(aspect, word));
            }
            List<JournalLine> entries = entries(values, fields);
            Optional<ConversationExpectation> conversation =
                    fields.get("conversation").flatMap(value -> ConversationKeys.expectation(values, value));
            boolean nothing = fields.fields().stream()
                    .allMatch(field ->
                            List.of("within", "for").contains(field.key().text()));
            if (nothing) {
                values.errors().expected("something to be seen (" + Vocabulary.oneOf(KNOWN) + ")", fields);
            }
            return new StepAction.Expect(new Expectation(
                    Collections.unmodifiableMap(words),
                    entries,
                    conversation,
                    time(values, fields, "within").orElse(Expectation.DEFAULT_LIMIT),
                    time(values, fields, "for").orElse(Duration.ZERO)));
        });
    }

    private static Optional<Duration> time(Values values, Node.Fields fields, String key) {
        return fields.get(key).flatMap(values::duration);
    }

    private static List<JournalLine> entries(Values values, Node.Fields fields) {
        return fields.fields().stream()
                .flatMap(field -> Optional.ofNullable(ENTRIES.get(field.key().text()))
                        .flatMap(reader -> reader.read(values, field.value()))
                        .stream())
                .toList();
    }

    private static Optional<String> word(Aspect aspect, Values values, Node node) {
        return switch (aspect) {
            case PRESENCE -> values.word(node, Vocabulary.PRESENCE);
            case MAIL -> values.word(node, Vocabulary.MAIL);
            case RESULT -> values.word(node, Vocabulary.RESULT);
            case IN_OUTBOX, IN_PROCESS, SENT ->
                values.number(node, 0, Integer.MAX_VALUE).map(String::valueOf);
            case DEFAULT -> values.text(node, "the key name of a provider, or none");
            case STATUS ->
                node.text().equals("none")
                        ? Optional.of("none")
                        : values.status(node).map(MyStatus::hex);
            case FLAG -> flag(values, node);
            case MESSENGER -> messenger(values, node);
        };
    }

    private static Optional<String> flag(Values values, Node node) {
        return List.of("absent", "wrong-type").contains(node.text())
                ? Optional.of(node.text())
                : values.dword(node).map(Integer::toUnsignedString);
    }

    private static Optional<String> messenger(Values values, Node node) {
        if (node.text().matches("0x[0-9A-Fa-f]{8}|[A-Z_]+")) {
            return values.failure(node).map(HResult::hex);
        }
        return values.word(node, Vocabulary.MESSENGER);
    }
}
