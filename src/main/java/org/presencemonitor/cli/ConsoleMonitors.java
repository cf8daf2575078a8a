package org.presencemonitor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.thread.Subscription;

/**
 * Named providers on one console: each line names its provider, a change of Office's default is a line of its own, and
 * a command is for the first provider unless it begins with another's name and a colon.
 */
public final class ConsoleMonitors {
    private static final String HELP = "NAME: command       the same for another client than the first; the names are ";

    private final Providers providers;
    private final InstantSource clock;
    private final ZoneId zone;
    private final PrintStream out;
    private final PrintStream err;
    private final LinePrinter messages;
    private final List<ConsoleMonitor> monitors = new ArrayList<>();
    private final List<PresenceSource> sources = new ArrayList<>();
    private final Map<String, ConsoleMonitor> byName = new TreeMap<>(RegistryNames.ORDER);
    /** Used on the "presence" thread alone. */
    private final Map<Provider, PresenceState> lastStates = new HashMap<>();

    /**
     * No monitors yet.
     *
     * @param zone of the times printed
     */
    public ConsoleMonitors(Providers providers, InstantSource clock, ZoneId zone, PrintStream out, PrintStream err) {
        this.providers = providers;
        this.clock = clock;
        this.zone = zone;
        this.out = out;
        this.err = err;
        messages = new LinePrinter(err);
    }

    /**
     * Adds a provider. Commands without a name are for the first one added.
     *
     * @param client empty when the client is not a simulated one
     */
    public void add(
            Provider provider, PresenceSource source, Commands commands, Optional<CommunicatorSimulator> client) {
        ConsoleMonitor monitor = new ConsoleMonitor(provider.app(), source, commands, client, clock, zone, out, err);
        monitors.add(monitor);
        sources.add(source);
        byName.put(provider.app(), monitor);
    }

    /** Prints until {@code quit} or the end of input. */
    public void run(Reader input) throws IOException {
        List<Subscription> printing = new ArrayList<>();
        monitors.forEach(monitor -> printing.add(monitor.print()));
        printing.add(OfficeDefaultLines.printAll(providers, clock, zone, out));
        sources.forEach(source -> printing.add(source.subscribe(this::seen)));
        try {
            new ConsoleCommands(input, messages).readEach(this::carryOut);
        } finally {
            printing.forEach(Subscription::close);
        }
    }

    /** The end of a process changes its client's state and nothing in the registry. */
    private void seen(Presence presence) {
        if (lastStates.put(presence.provider(), presence.state()) != presence.state()) {
            providers.readAgain();
        }
    }

    private boolean carryOut(String line) {
        Optional<Addressed> addressed =
                addressed(line, UnaryOperator.identity()).or(() -> addressed(line, ConsoleCommands::command));
        if (addressed.isPresent()) {
            return addressed
                    .get()
                    .monitor()
                    .carryOut(ConsoleCommands.command(addressed.get().command()));
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            String command = ConsoleCommands.command(line);
            boolean goesOn = monitors.getFirst().carryOut(command);
            if (command.equals("help") && monitors.size() > 1) {
                messages.print(HELP + String.join(", ", byName.keySet()));
            }
            return goesOn;
        }
        messages.print("\"" + line.substring(0, colon).strip() + "\" is not watched here. Expected one of "
                + String.join(", ", byName.keySet()) + ".");
        return true;
    }

    private record Addressed(String name, ConsoleMonitor monitor, String command) {}

    /**
     * The provider with whose name and a colon a line begins; of several the one with the longest name, as a name may
     * have a colon itself.
     *
     * @param form in which names are compared
     */
    private Optional<Addressed> addressed(String line, UnaryOperator<String> form) {
        String typed = form.apply(line);
        return byName.entrySet().stream()
                .flatMap(entry -> behind(form.apply(entry.getKey()), typed)
                        .map(command -> new Addressed(entry.getKey(), entry.getValue(), command))
                        .stream())
                .max(Comparator.comparingInt(addressed -> addressed.name().length()));
    }

    private static Optional<String> behind(String name, String typed) {
        boolean begins = typed.regionMatches(true, 0, name, 0, name.length());
        String rest = begins ? typed.substring(name.length()).strip() : "";
        return rest.startsWith(":") ? Optional.of(rest.substring(1)) : Optional.empty();
    }
}
