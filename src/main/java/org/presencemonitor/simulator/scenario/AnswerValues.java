package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.recording.RecordedAnswer;
import org.presencemonitor.simulator.recording.RecordedMember;
import org.presencemonitor.simulator.recording.RecordedMember.AnswerType;

/**
 * The recorded answer of a member, by its type: a status, a text or an HRESULT; an HRESULT that says failed for any.
 * {@code { value: 0x80000002 }} is no failure, although it looks like one.
 */
final class AnswerValues {
    private AnswerValues() {}

    static Optional<RecordedAnswer> read(Values values, RecordedMember member, Node node) {
        if (node instanceof Node.Fields && member.type() != AnswerType.CODE) {
            return values.fields(node, List.of("value"))
                    .flatMap(fields -> values.required(fields, "value", "what it answers"))
                    .flatMap(value -> value(values, member.type(), value));
        }
        return failure(member.type(), node.text()).map(RecordedAnswer::of).or(() -> value(values, member.type(), node));
    }

    /** A text may be like the name of an HRESULT; it is a failure in the form of recordings alone. */
    private static Optional<HResult> failure(AnswerType type, String text) {
        boolean possible = type != AnswerType.TEXT || RecordedAnswer.isFailure(text);
        return possible ? Values.parseHresult(text).filter(HResult::failed) : Optional.empty();
    }

    private static Optional<RecordedAnswer> value(Values values, AnswerType type, Node node) {
        return switch (type) {
            case STATUS -> values.status(node).map(MyStatus::hex).map(RecordedAnswer::of);
            case CODE -> values.hresult(node).map(RecordedAnswer::of);
            case TEXT -> text(values, node);
        };
    }

    /** Any text; an empty one, too. */
    private static Optional<RecordedAnswer> text(Values values, Node node) {
        if (node instanceof Node.Text) {
            return Optional.of(RecordedAnswer.of(node.text()));
        }
        values.errors().expected("a text", node);
        return Optional.empty();
    }
}
