package org.presencemonitor.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioListener;
import org.presencemonitor.simulator.scenario.StepResult;

/** Prints a line per step: its time in the scenario's day, its outcome and its text; below a failed one, the reason. */
final class StepPrinter implements ScenarioListener {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Scenario scenario;
    private final LinePrinter out;

    StepPrinter(Scenario scenario, LinePrinter out) {
        this.scenario = scenario;
        this.out = out;
    }

    @Override
    public void ended(StepResult result) {
        out.print("  " + TIME.format(result.at().atOffset(ZoneOffset.UTC)) + "  " + word(result.outcome()) + "  "
                + result.step().text());
        if (result.outcome() == StepResult.StepOutcome.FAILED) {
            out.print("      step " + result.number() + ", " + scenario.file() + " line "
                    + result.step().line());
            out.print("      expected " + result.expected());
            out.print("      seen     " + result.seen());
        }
    }

    private static String word(StepResult.StepOutcome outcome) {
        return switch (outcome) {
            case PASSED -> "ok     ";
            case FAILED -> "FAILED ";
            case SKIPPED -> "skipped";
        };
    }
}
