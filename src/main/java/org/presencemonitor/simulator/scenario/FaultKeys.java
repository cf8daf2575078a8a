package org.presencemonitor.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.presencemonitor.simulator.CrashPoint;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.Faults;

/** {@code fault: { fail: MyStatus, with: 0x80010001, times: 3 }}: one row per kind of fault. */
final class FaultKeys {
    private static final int MAX_TIMES = 1_000_000;
    private static final Map<String, Choice<Opener>> KINDS = new LinkedHashMap<>();

    /** Opens a fault. */
    private interface Opener extends Function<Faults, Fault> {}

    /** Opens a fault that ends after a number of calls or events. */
    private interface CountedOpener {
        Fault open(Faults faults, String target, int times);
    }

    static {
        KINDS.put("fail", new Choice<>(List.of("with", "times"), FaultKeys::fail));
        KINDS.put(
                "hang",
                Choice.alone((values, node) -> target(values, node).map(member -> faults -> faults.hang(member))));
        KINDS.put("delay", new Choice<>(List.of("by", "times"), FaultKeys::delay));
        KINDS.put("lose", new Choice<>(List.of("times"), counted(Faults::lose)));
        KINDS.put("repeat", new Choice<>(List.of("times"), counted(Faults::repeat)));
        KINDS.put("reorder", new Choice<>(List.of("times"), counted(Faults::reorder)));
        KINDS.put("crash-at", new Choice<>(List.of("nth"), FaultKeys::crashAt));
    }

    private FaultKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        if (node.text().equals("none")) {
            return Optional.of(new StepAction.Do(ScenarioContext::closeFaults));
        }
        return Choice.read(values, node, KINDS, List.of("as")).flatMap(opener -> {
            Optional<String> name = values.faultName(node);
            return Optional.of(new StepAction.Do(context ->
                    context.opened(name, opener.apply(context.client().faults())::close)));
        });
    }

    /** {@code end: stuck}. */
    static Optional<StepAction> end(Values values, Node node) {
        if (values.faultNames().contains(node.text())) {
            return Optional.of(new StepAction.Do(context -> context.end(node.text())));
        }
        values.errors().expected("the name that a fault above has by as:", node, values.faultNames());
        return Optional.empty();
    }

    private static Optional<String> target(Values values, Node node) {
        return values.text(node, "the name of a member or an event");
    }

    private static Choice.Reader<Opener> counted(CountedOpener opener) {
        return (values, fields, node) -> {
            Optional<String> target = target(values, node);
            Optional<Integer> times = times(values, fields);
            return target.flatMap(name -> times.map(number -> faults -> opener.open(faults, name, number)));
        };
    }

    private static Optional<Opener> fail(Values values, Node.Fields fields, Node node) {
        return values.required(fields, "with", "an HRESULT")
                .flatMap(values::hresult)
                .flatMap(hr -> counted((faults, member, times) -> faults.fail(member, hr, times))
                        .read(values, fields, node));
    }

    private static Optional<Opener> delay(Values values, Node.Fields fields, Node node) {
        return values.required(fields, "by", Values.A_DURATION)
                .flatMap(values::latency)
                .flatMap(time -> counted((faults, member, times) -> faults.delay(member, time, times))
                        .read(values, fields, node));
    }

    /** A crash point by its word, or a member or an event, whose names have capital letters. */
    private static Optional<Opener> crashAt(Values values, Node.Fields fields, Node node) {
        if (node.text().matches("(put )?[A-Z]\\w*")) {
            return values.number(fields.getOr("nth", "1"), 1, MAX_TIMES)
                    .map(number -> faults -> faults.crashAt(node.text(), number));
        }
        fields.get("nth").ifPresent(nth -> values.errors().expected("nth: beside a member or an event alone", nth));
        return values.constant(node, CrashPoint.values()).map(point -> faults -> faults.crashAt(point));
    }

    private static Optional<Integer> times(Values values, Node.Fields fields) {
        Node times = fields.getOr("times", "1");
        return times.text().equals("always") ? Optional.of(Fault.ALWAYS) : values.number(times, 1, MAX_TIMES);
    }
}
