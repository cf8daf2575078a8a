package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.Faults;

/** {@code fault: { fail: MyStatus, with: 0x80010001, times: 3 }}: one row per kind of fault. */
final class FaultKeys {
    private static final int MOST = 1_000_000;
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    /** Opens a fault on a member or an event. */
    private interface Opener {
        Fault open(Faults faults, String target, int times);
    }

    /** Reads what a kind needs beside its target; empty after a complaint. */
    private interface Kind {
        Optional<Opener> read(Values values, Node.Fields fields);
    }

    static {
        KINDS.put("fail", FaultKeys::fail);
        KINDS.put("lose", (values, fields) -> Optional.of(Faults::lose));
        KINDS.put("repeat", (values, fields) -> Optional.of(Faults::repeat));
    }

    private FaultKeys() {}

    static Optional<Action> read(Values values, Node node) {
        if (node instanceof Node.Text text && text.text().equals("none")) {
            return Optional.of(new Action.Do(Scene::closeFaults));
        }
        List<String> known = new ArrayList<>(KINDS.keySet());
        known.addAll(List.of("with", "times"));
        return values.fields(node, known).flatMap(fields -> fault(values, fields));
    }

    private static Optional<Action> fault(Values values, Node.Fields fields) {
        List<Node.Field> kinds = fields.fields().stream()
                .filter(field -> KINDS.containsKey(field.key().text()))
                .toList();
        if (kinds.size() != 1) {
            values.complaints()
                    .add(
                            fields.place(),
                            "expected exactly one of " + Words.oneOf(KINDS.keySet()) + " but found " + kinds.size());
            return Optional.empty();
        }
        String kind = kinds.get(0).key().text();
        if (!kind.equals("fail")) {
            fields.fields().stream()
                    .filter(field -> field.key().text().equals("with"))
                    .forEach(field ->
                            values.complaints().expected("times, as " + kind + " answers nothing,", field.key()));
        }
        Optional<String> target = values.text(kinds.get(0).value(), "the name of a member or an event");
        Optional<Integer> times = times(values, fields);
        Optional<Opener> opener = Optional.ofNullable(KINDS.get(kind)).flatMap(row -> row.read(values, fields));
        if (target.isEmpty() || times.isEmpty() || opener.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Action.Do(
                scene -> scene.opened(opener.get().open(scene.client().faults(), target.get(), times.get()))));
    }

    private static Optional<Opener> fail(Values values, Node.Fields fields) {
        Optional<Node> with = fields.get("with");
        if (with.isEmpty()) {
            values.complaints().add(fields.place(), "expected with: and an HRESULT but found nothing");
            return Optional.empty();
        }
        return values.hresult(with.get()).map(hr -> (faults, member, times) -> faults.fail(member, hr, times));
    }

    private static Optional<Integer> times(Values values, Node.Fields fields) {
        Node times = fields.get("times").orElseGet(() -> new Node.Text("1", fields.place()));
        if (times instanceof Node.Text text && text.text().equals("always")) {
            return Optional.of(Fault.ALWAYS);
        }
        return values.number(times, 1, MOST);
    }
}
