package org.presencemonitor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.thread.Subscription;

/**
 * The monitor without a window. Each change is a line on standard output: ISO time, state in words, raw values, and a
 * problem or the result of a command after a dash. Everything else, such as help, goes to standard error.
 */
public final class ConsoleMonitor {
    private static final String START = "start               start the client";
    private static final String SIGN_IN_AND_OUT = """
            sign in             sign in
            sign out            sign out""";
    private static final String LOG_OFF = "log off             end the mail session";
    private static final String SET_STATUS = "set status STATUS   online, busy, away, be right back, do not disturb,"
            + " invisible, or a number such as 0x000A";
    private static final String OF_SIMULATOR = """
            shut down           let the simulated client exit
            crash               kill the simulated client
            server silent       the simulated server answers nothing; server answers ends that
            network lost        the simulated server cannot be reached; network back ends that
            server ends         the simulated server shuts down and signs you out
            send mail           put a message into the simulated outbox; it takes two seconds to go
            receive mail        somebody writes to the simulated user
            signed in elsewhere you sign in somewhere else and are signed out here""";
    private static final String OF_CONSOLE = """
            help                this
            quit                end; so do Ctrl-C and the end of input""";

    private static final Map<String, Consumer<CommunicatorSimulator>> SIMULATION = Map.of(
            "shut down", CommunicatorSimulator::shutDown,
            "crash", CommunicatorSimulator::crash,
            "server silent", client -> client.server().goSilent(),
            "server answers", client -> client.server().answerAgain(),
            "network lost", client -> client.server().dropNetwork(),
            "network back", client -> client.server().restoreNetwork(),
            "server ends", client -> client.server().shutDown(),
            "signed in elsewhere", client -> client.server().signInElsewhere(),
            "send mail",
                    client -> client.mail().submit("A message from the console").requireId(),
            "receive mail", client -> client.mail().receive("A message to the console"));

    private final String name;
    private final PresenceSource source;
    private final Commands commands;
    private final Optional<CommunicatorSimulator> client;
    private final InstantSource clock;
    private final ZoneId zone;
    private final LinePrinter out;
    private final LinePrinter err;
    private @Nullable String lastLine;

    /**
     * A monitor that prints nothing yet.
     *
     * @param name stands before each line; empty when only one provider is watched
     * @param client empty when the client is not a simulated one
     * @param zone of the times printed
     */
    public ConsoleMonitor(
            String name,
            PresenceSource source,
            Commands commands,
            Optional<CommunicatorSimulator> client,
            InstantSource clock,
            ZoneId zone,
            PrintStream out,
            PrintStream err) {
        this.name = name;
        this.source = source;
        this.commands = commands;
        this.client = client;
        this.clock = clock;
        this.zone = zone;
        this.out = new LinePrinter(out);
        this.err = new LinePrinter(err);
    }

    /** Prints until {@code quit} or the end of input. */
    public void run(Reader input) throws IOException {
        Subscription printing = print();
        try {
            new ConsoleCommands(input, err).readEach(line -> carryOut(ConsoleCommands.command(line)));
        } finally {
            printing.close();
        }
    }

    /** Prints a line at each change from now on. */
    Subscription print() {
        return source.subscribe(this::changed);
    }

    /** Returns false when the command ends the program. */
    boolean carryOut(String command) {
        switch (command) {
            case "" -> {}
            case "start" -> commands.start().thenAccept(this::ended);
            case "sign in" -> commands.signIn().thenAccept(this::ended);
            case "sign out" -> commands.signOut().thenAccept(this::ended);
            case "log off" -> commands.logOff().thenAccept(this::ended);
            case "help" -> err.printAll(help());
            case "quit" -> {
                return false;
            }
            default -> {
                if (command.startsWith("set status ")) {
                    setStatus(command.substring("set status ".length()));
                } else if (SIMULATION.containsKey(command)) {
                    client.ifPresentOrElse(SIMULATION.get(command), this::notSimulated);
                } else {
                    err.print("\"" + command + "\" is not a command here. Type help for those that are.");
                }
            }
        }
        return true;
    }

    /** What this source could ever do. */
    private String help() {
        Presence now = source.current();
        List<String> parts = new ArrayList<>();
        if (now.canStart()) {
            parts.add(START);
        }
        if (now.offers(Command.SIGN_OUT)) {
            parts.add(SIGN_IN_AND_OUT);
        }
        if (now.offers(Command.LOG_OFF)) {
            parts.add(LOG_OFF);
        }
        if (now.offers(Command.SET_STATUS)) {
            parts.add(SET_STATUS);
        }
        if (client.isPresent()) {
            parts.add(OF_SIMULATOR);
        }
        parts.add(OF_CONSOLE);
        return String.join("\n", parts);
    }

    private void setStatus(String wanted) {
        StatusNames.parse(wanted)
                .ifPresentOrElse(
                        (MyStatus status) -> commands.setStatus(status).thenAccept(this::ended),
                        () -> err.print("\"" + wanted + "\" is not a status. Expected " + StatusNames.expected()));
    }

    private void notSimulated() {
        err.print("Only a simulated client can be told that.");
    }

    /** Prints nothing when no printed value has changed, as when only the time of a reading is new. */
    private synchronized void changed(Presence presence) {
        String line = RawValues.of(presence, zone) + ConsoleWords.remarks(presence);
        if (!line.equals(lastLine)) {
            lastLine = line;
            print(line);
        }
    }

    private synchronized void ended(CommandResult result) {
        Presence now = source.current();
        print(RawValues.of(now, zone) + " -- " + ConsoleWords.result(result, now.mail()));
    }

    private void print(String line) {
        out.print(ConsoleWords.time(clock.instant(), zone) + " " + (name.isEmpty() ? "" : name + ": ") + line);
    }
}
