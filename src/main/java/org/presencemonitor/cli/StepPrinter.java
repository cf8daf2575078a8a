package org.presencemonitor.cli;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioListener;
import org.presencemonitor.simulator.scenario.StepResult;

/** Prints a line per step: its time in the scenario's day, its outcome and its text; below a failed one, the reason. */
final class StepPrinter implements ScenarioListener {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Scenario scenario;
    private final PrintWriter out;

    StepPrinter(Scenario scenario, PrintWriter out) {
        this.scenario = scenario;
        this.out = out;
    }

    @Override
    public void ended(StepResult result) {
        out.println("  " + TIME.format(result.at().atOffset(ZoneOffset.UTC)) + "  " + word(result.outcome()) + "  "
                + result.step().text());
        if (result.outcome() == StepResult.StepOutcome.FAILED) {
            out.println("      step " + result.number() + ", " + scenario.file() + " line "
                    + result.step().line());
            out.println("      expected " + result.expected());
            out.println("      seen     " + result.seen());
        }
        out.flush();
    }

    private static String word(StepResult.StepOutcome outcome) {
        return switch (outcome) {
            case PASSED -> "ok     ";
            case FAILED -> "FAILED ";
            case SKIPPED -> "skipped";
        };
    }
}
