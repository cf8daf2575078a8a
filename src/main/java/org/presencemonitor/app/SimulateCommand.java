package org.presencemonitor.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.cli.Simulation;
import org.presencemonitor.file.UserFile;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.ShippedScenarios;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays scenarios without a window and without touching the user's files. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Play scenarios and say how each step went; without any, all that come with the program.",
        footer = {"", "Exit code: 0 when all passed, 1 when one failed, 2 when one could not be read."})
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "SCENARIO",
            completionCandidates = ScenarioNames.class,
            description = "A file, or one of ${COMPLETION-CANDIDATES}.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "List the scenarios that come with the program, and play none.")
    private boolean list;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description =
                    "How the simulated clients begin, instead of what the scenario says: ${COMPLETION-CANDIDATES}.")
    private @Nullable String profile;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "max",
            description = "N times as fast as life; max, the default, does not wait at all.")
    private String speed = "max";

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all random times, instead of the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Write what the clients did into FILE, one JSON object per line.")
    private @Nullable Path journal;

    @Option(names = "--presences", description = "Print each change of the presence as well.")
    private boolean presences;

    /** The scenarios that come with the program. */
    static final class ScenarioNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ShippedScenarios.names().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        if (list) {
            LinePrinter lines = new LinePrinter(out);
            ShippedScenarios.names()
                    .forEach(name -> lines.print(String.format(
                            Locale.ROOT,
                            "%-28s %s",
                            name,
                            ShippedScenarios.read(name).description())));
            return ExitCode.OK;
        }
        Optional<List<Scenario>> scenarios = read();
        if (scenarios.isEmpty()) {
            return ExitCode.USAGE;
        }
        Simulation.Options options = new Simulation.Options(
                Optional.ofNullable(profile).map(name -> ProfileNames.find(name, command)),
                factor(),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                presences);
        Simulation simulation = new Simulation(options, out);
        boolean passed = playAll(scenarios.get(), simulation);
        return save(simulation) && passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean playAll(List<Scenario> scenarios, Simulation simulation) {
        ScheduledExecutorService thread = DaemonThreads.scheduler("scenario");
        try {
            boolean passed = true;
            for (Scenario scenario : scenarios) {
                passed &= simulation.play(scenario, thread, new SystemTime()).passed();
            }
            return passed;
        } finally {
            thread.shutdownNow();
        }
    }

    private boolean save(Simulation simulation) {
        if (journal == null) {
            return true;
        }
        try {
            UserFile.write(journal, simulation.journal().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            complain(journal + " cannot be written: " + ThrownReason.named(e));
            return false;
        }
    }

    /** Empty when one of them is wrong: the complaints about all have been printed then. */
    private Optional<List<Scenario>> read() {
        List<String> wanted = names.isEmpty() ? ShippedScenarios.names() : names;
        List<Scenario> scenarios = new ArrayList<>();
        wanted.forEach(name -> read(name).ifPresent(scenarios::add));
        return scenarios.size() == wanted.size() ? Optional.of(scenarios) : Optional.empty();
    }

    private Optional<Scenario> read(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.exists(file) && ShippedScenarios.names().contains(name)) {
                return Optional.of(ShippedScenarios.read(name));
            }
            return Optional.of(ScenarioParser.read(file));
        } catch (ScenarioException e) {
            e.problems().forEach(this::complain);
        } catch (InvalidPathException e) {
            complain(PathOption.sentence(e) + ".");
        } catch (IOException e) {
            complain(
                    name + " cannot be read (" + e.getClass().getSimpleName() + "), and no scenario of that name comes "
                            + "with the program. Those that do: " + String.join(", ", ShippedScenarios.names()) + ".");
        }
        return Optional.empty();
    }

    private double factor() {
        if (speed.equals("max") || speed.equals("0")) {
            return ScenarioTime.MAX;
        }
        if (speed.matches("\\d{1,6}(\\.\\d{1,3})?") && Double.parseDouble(speed) > 0) {
            return Double.parseDouble(speed);
        }
        throw new ParameterException(
                command.commandLine(), "Speed \"" + speed + "\" is none. Expected a number such as 1 or 10, or max.");
    }

    private void complain(String sentence) {
        new LinePrinter(command.commandLine().getErr()).print(sentence);
    }
}
