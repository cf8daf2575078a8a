package org.presencemonitor.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.CrashPoint;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.Faults;
import org.presencemonitor.simulator.profile.Latency;

/** {@code fault: { fail: MyStatus, with: 0x80010001, times: 3 }}: one row per kind of fault. */
final class FaultKeys {
    private static final int MAX_TIMES = 1_000_000;
    private static final Map<String, Choice<Opener>> KINDS = new LinkedHashMap<>();
    private static final Map<String, CrashPoint> CRASH_POINTS = Values.words(CrashPoint.values());

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
                Choice.alone((values, node) -> values.member(node).map(member -> faults -> faults.hang(member))));
        KINDS.put("delay", new Choice<>(List.of("by", "times"), FaultKeys::delay));
        KINDS.put("lose", new Choice<>(List.of("times"), onEvents(Faults::lose)));
        KINDS.put("repeat", new Choice<>(List.of("times"), onEvents(Faults::repeat)));
        KINDS.put("reorder", new Choice<>(List.of("times"), onEvents(Faults::reorder)));
        KINDS.put("crash-at", new Choice<>(List.of("nth"), FaultKeys::crashAt));
    }

    private FaultKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        if (node.text().equals("none")) {
            Optional<String> client = values.client();
            return Optional.of(new StepAction.Do(context -> context.closeFaults(client)));
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
            Optional<String> client = values.client();
            return Optional.of(new StepAction.Do(context -> context.closeFaults(client, node.text())));
        }
        values.errors().expected("the name that a fault above has by as:", node, values.faultNames());
        return Optional.empty();
    }

    private static Choice.Reader<Opener> onEvents(CountedOpener opener) {
        return counted(Values::event, opener);
    }

    private static Choice.Reader<Opener> onMembers(CountedOpener opener) {
        return counted(Values::member, opener);
    }

    private static Choice.Reader<Opener> counted(Values.Reader<String> reader, CountedOpener opener) {
        return (values, fields, node) -> {
            Optional<String> target = reader.read(values, node);
            Optional<Integer> times = times(values, fields);
            return target.flatMap(name -> times.map(number -> faults -> opener.open(faults, name, number)));
        };
    }

    private static Optional<Opener> fail(Values values, Node.Fields fields, Node node) {
        Optional<HResult> hr = values.required(fields, "with", "an HRESULT").flatMap(values::failure);
        Optional<Opener> opener = onMembers((faults, member, times) -> faults.fail(member, hr.orElseThrow(), times))
                .read(values, fields, node);
        return hr.flatMap(known -> opener);
    }

    private static Optional<Opener> delay(Values values, Node.Fields fields, Node node) {
        Optional<Latency> time =
                values.required(fields, "by", Values.A_DURATION).flatMap(values::latency);
        Optional<Opener> opener = onMembers((faults, member, times) -> faults.delay(member, time.orElseThrow(), times))
                .read(values, fields, node);
        return time.flatMap(known -> opener);
    }

    /** A crash point by its word, or a member or an event by its name. */
    private static Optional<Opener> crashAt(Values values, Node.Fields fields, Node node) {
        if (Faults.MEMBERS_AND_EVENTS.contains(node.text())) {
            return values.number(fields.getOr("nth", "1"), 1, MAX_TIMES)
                    .map(number -> faults -> faults.crashAt(node.text(), number));
        }
        fields.get("nth").ifPresent(nth -> values.errors().expected("nth: beside a member or an event alone", nth));
        Optional<CrashPoint> known = Optional.ofNullable(CRASH_POINTS.get(node.text()));
        if (known.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(CRASH_POINTS.keySet());
            all.addAll(Faults.MEMBERS_AND_EVENTS);
            values.errors()
                    .expected(
                            "a step of the client's life such as before-on-signout, or the name of a member or an event",
                            node,
                            all);
        }
        return known.map(point -> faults -> faults.crashAt(point));
    }

    private static Optional<Integer> times(Values values, Node.Fields fields) {
        Node times = fields.getOr("times", "1");
        return times.text().equals("always") ? Optional.of(Fault.ALWAYS) : values.number(times, 1, MAX_TIMES);
    }
}
