package org.presencemonitor.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.Faults;
import org.presencemonitor.simulator.text.Spelling;

/** {@code fault: { fail: MyStatus, with: 0x80010001, times: 3 }}: one row per kind of fault. */
final class FaultKeys {
    private static final int MOST = 1_000_000;
    private static final Map<String, Choice<Opener>> KINDS = new LinkedHashMap<>();
    private static final Map<String, org.presencemonitor.simulator.CrashPoint> STEPS = new TreeMap<>();

    /** Opens a fault. */
    private interface Opener {
        Fault open(Faults faults);
    }

    static {
        for (org.presencemonitor.simulator.CrashPoint step : org.presencemonitor.simulator.CrashPoint.values()) {
            STEPS.put(Spelling.ofConstant(step.name()), step);
        }
        KINDS.put("fail", new Choice<>(List.of("with", "times"), FaultKeys::fail));
        KINDS.put(
                "hang",
                new Choice<>(
                        List.of(),
                        (values, fields, target) ->
                                target(values, target).map(member -> faults -> faults.hang(member))));
        KINDS.put("delay", new Choice<>(List.of("by", "times"), FaultKeys::delay));
        KINDS.put("lose", new Choice<>(List.of("times"), timed(Faults::lose)));
        KINDS.put("repeat", new Choice<>(List.of("times"), timed(Faults::repeat)));
        KINDS.put("reorder", new Choice<>(List.of("times"), timed(Faults::reorder)));
        KINDS.put("crash-at", new Choice<>(List.of("nth"), FaultKeys::crashAt));
    }

    private FaultKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        if (node instanceof Node.Text text && text.text().equals("none")) {
            return Optional.of(new StepAction.Do(ScenarioContext::closeFaults));
        }
        return Choice.read(values, node, KINDS, List.of("as")).flatMap(opener -> {
            Optional<String> name = values.newName(node);
            return Optional.of(new StepAction.Do(
                    scene -> scene.opened(name, opener.open(scene.client().faults())::close)));
        });
    }

    /** {@code end: stuck}. */
    static Optional<StepAction> end(Values values, Node node) {
        if (node instanceof Node.Text text && values.names().contains(text.text())) {
            return Optional.of(new StepAction.Do(scene -> scene.end(text.text())));
        }
        values.complaints().expected("the name that a fault above has by as:", node, values.names());
        return Optional.empty();
    }

    private static Optional<String> target(Values values, Node node) {
        return values.text(node, "the name of a member or an event");
    }

    private static Choice.Reader<Opener> timed(Timed what) {
        return (values, fields, node) -> {
            Optional<String> target = target(values, node);
            Optional<Integer> times = times(values, fields);
            return target.flatMap(name -> times.map(number -> faults -> what.open(faults, name, number)));
        };
    }

    /** Opens a fault that ends after so many meetings. */
    private interface Timed {
        Fault open(Faults faults, String target, int times);
    }

    private static Optional<Opener> fail(Values values, Node.Fields fields, Node node) {
        return values.required(fields, "with", "an HRESULT")
                .flatMap(values::hresult)
                .flatMap(hr -> timed((faults, member, times) -> faults.fail(member, hr, times))
                        .read(values, fields, node));
    }

    private static Optional<Opener> delay(Values values, Node.Fields fields, Node node) {
        return values.required(fields, "by", Values.A_DURATION)
                .flatMap(values::latency)
                .flatMap(time -> timed((faults, member, times) -> faults.delay(member, time, times))
                        .read(values, fields, node));
    }

    /** A step of the client's life by its word, else a member or an event, whose names have capital letters. */
    private static Optional<Opener> crashAt(Values values, Node.Fields fields, Node node) {
        if (node instanceof Node.Text text && text.text().matches("(put )?[A-Z]\\w*")) {
            Node nth = fields.get("nth").orElseGet(() -> new Node.Text("1", fields.place()));
            return values.number(nth, 1, MOST).map(number -> faults -> faults.crashAt(text.text(), number));
        }
        fields.get("nth").ifPresent(nth -> values.complaints().expected("nth: beside a member or an event alone", nth));
        return values.of(node, STEPS).map(step -> faults -> faults.crashAt(step));
    }

    private static Optional<Integer> times(Values values, Node.Fields fields) {
        Node times = fields.get("times").orElseGet(() -> new Node.Text("1", fields.place()));
        if (times instanceof Node.Text text && text.text().equals("always")) {
            return Optional.of(Fault.ALWAYS);
        }
        return values.number(times, 1, MOST);
    }
}
