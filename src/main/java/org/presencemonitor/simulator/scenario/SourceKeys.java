package org.presencemonitor.simulator.scenario;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.recording.RecordedAnswer;
import org.presencemonitor.simulator.recording.RecordedEvent;
import org.presencemonitor.simulator.recording.RecordedMember;
import org.presencemonitor.simulator.recording.ReplayedSource;

/** {@code source: { raise: OnSignout }}: what a recorded source did. One row per kind. */
final class SourceKeys {
    private static final Map<String, Values.Reader<Consumer<ReplayedSource>>> KINDS = new LinkedHashMap<>();
    private static final List<String> MEMBERS =
            Stream.of(RecordedMember.values()).map(RecordedMember::word).toList();

    static {
        KINDS.put("flag", SourceKeys::flag);
        KINDS.put("creation", (values, node) -> values.hresult(node).map(hr -> source -> source.creationAnswers(hr)));
        KINDS.put("answers", SourceKeys::answers);
        KINDS.put("raise", SourceKeys::raise);
        KINDS.put("mail", SourceKeys::mail);
    }

    private SourceKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        Optional<Node.Fields> fields = values.fields(node, KINDS.keySet());
        if (fields.isEmpty() || fields.get().fields().size() != 1) {
            fields.ifPresent(some -> values.errors().expected("one of " + Vocabulary.oneOf(KINDS.keySet()), some));
            return Optional.empty();
        }
        Node.Field only = fields.get().fields().get(0);
        return Optional.ofNullable(KINDS.get(only.key().text()))
                .flatMap(kind -> kind.read(values, only.value()))
                .map(action -> new StepAction.Do(context -> action.accept(context.replay())));
    }

    private static Optional<Consumer<ReplayedSource>> flag(Values values, Node node) {
        return switch (node.text()) {
            case "absent" -> Optional.of(ReplayedSource::deleteFlag);
            case "wrong-type" -> Optional.of(ReplayedSource::spoilFlag);
            default -> values.dword(node).map(value -> source -> source.writeFlag(value));
        };
    }

    /** {@code { MyStatus: busy, Signout: E_FAIL }}, each answer by the type of its member. */
    private static Optional<Consumer<ReplayedSource>> answers(Values values, Node node) {
        Optional<Node.Fields> members = values.fields(node, MEMBERS);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<RecordedMember, RecordedAnswer> answers = new EnumMap<>(RecordedMember.class);
        for (Node.Field field : members.get().fields()) {
            RecordedMember.of(field.key().text())
                    .ifPresent(member -> AnswerValues.read(values, member, field.value())
                            .ifPresent(answer -> answers.put(member, answer)));
        }
        if (members.get().fields().isEmpty()) {
            values.errors().expected("the answer of a member (" + Vocabulary.oneOf(MEMBERS) + ")", node);
        }
        return Optional.of(source -> answers.forEach(source::memberAnswers));
    }

    private static Optional<Consumer<ReplayedSource>> raise(Values values, Node node) {
        List<String> words = List.of(node.text().split(" ", -1));
        Node first = new Node.Text(words.get(0), node.position());
        Optional<RecordedEvent> event = values.of(first, RecordedEvent.BY_NAME);
        if (event.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() - 1 != event.get().arguments()) {
            values.errors()
                    .expected(
                            event.get().word() + " with " + event.get().arguments() + " arguments in hexadecimal",
                            node);
            return Optional.empty();
        }
        Optional<HResult> hr = words.size() < 2
                ? Optional.of(HResult.S_OK)
                : values.hresult(new Node.Text(words.get(1), node.position()));
        Optional<MyStatus> status = words.size() < 3
                ? Optional.of(MyStatus.UNKNOWN)
                : values.status(new Node.Text(words.get(2), node.position()));
        if (hr.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(source -> {
            if (event.get().equals(RecordedEvent.ON_MY_STATUS_CHANGE)
                    && hr.get().succeeded()) {
                source.memberAnswers(
                        RecordedMember.MY_STATUS, RecordedAnswer.of(status.get().hex()));
            }
            source.raise(sink -> event.get().delivery().to(sink, hr.get(), status.get()));
        });
    }

    /** {@code { phase: logged-on, transports: 1, stores: 1, result: 0x00000000 }}. */
    private static Optional<Consumer<ReplayedSource>> mail(Values values, Node node) {
        return values.fields(node, List.of("phase", "transports", "stores", "result"))
                .flatMap(fields -> mail(values, fields));
    }

    private static Optional<Consumer<ReplayedSource>> mail(Values values, Node.Fields fields) {
        Optional<String> phase = values.word(fields.getOr("phase", ""), Vocabulary.MAIL);
        Optional<Integer> transports = values.number(fields.getOr("transports", "0"), 0, Integer.MAX_VALUE);
        Optional<Integer> stores = values.number(fields.getOr("stores", "0"), 0, Integer.MAX_VALUE);
        Optional<HResult> result = fields.get("result").flatMap(values::hresult);
        if (phase.isEmpty() || transports.isEmpty() || stores.isEmpty()) {
            return Optional.empty();
        }
        MailSessionState.MailPhase now = MailSessionState.MailPhase.valueOf(
                phase.get().toUpperCase(Locale.ROOT).replace('-', '_'));
        MailSessionState state = new MailSessionState(now, transports.get(), stores.get(), result);
        return Optional.of(source -> source.mailIs(state));
    }
}
