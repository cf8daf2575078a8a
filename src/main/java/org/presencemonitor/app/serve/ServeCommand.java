package org.presencemonitor.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.windows.ClassRegistration;
import org.presencemonitor.simulator.windows.ServedIdentity;
import org.presencemonitor.simulator.windows.SingleServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a simulated client to other programs of this Windows: the command line; {@link ComServer} serves. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Let other programs of this Windows use the simulated client as they use a real one, through COM;",
            "on Linux with --dbus, on the session bus.",
            "Ends with its input or with Ctrl-C, and leaves the registry as it was."
        },
        footer = {"", "Exit code: 0 at an ordinary end, 1 when serving is not possible."})
public final class ServeCommand implements Callable<Integer> {
    private static final String COMMUNICATOR_PROFILE = "communicator-2007-r2";
    private static final String MESSENGER_PROFILE = "classic-messenger";

    /** How long another process may take to give way. */
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = {"How the client behaves: ${COMPLETION-CANDIDATES}.", "  Default: " + COMMUNICATOR_PROFILE})
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--as-communicator",
            description = {
                "Serve it as Communicator itself: class, ProgID and flag. Says what that replaces,",
                "and puts everything back at the end; after a crash, the next start of serve does."
            })
    private boolean asCommunicator;

    @Option(
            names = "--as-messenger",
            description = {
                "Serve it as Windows Messenger, the earlier client with the same members: class and ProgID. Behaves as",
                "that one does, classic-messenger, unless --profile says otherwise."
            })
    private boolean asMessenger;

    @Option(
            names = "--machine",
            description = "Register for everybody on this machine, not for this user alone. Needs an administrator.")
    private boolean machine;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "At the end, write what programs did with the client into FILE, one JSON object per line.")
    private Optional<Path> journal = Optional.empty();

    @Option(
            names = "--dbus",
            paramLabel = "NAME",
            arity = "0..1",
            fallbackValue = BusNames.MESSENGER,
            description = {
                "Serve it on the session bus of a Linux desktop, where its client owns NAME (default:",
                "${FALLBACK-VALUE})."
            })
    private Optional<String> bus = Optional.empty();

    @Option(
            names = "--register",
            description = "Register for good, so that Windows starts this program when it is asked for, and end.")
    private boolean register;

    @Option(names = "--unregister", description = "Take back what --register has done, and end.")
    private boolean unregister;

    @Option(
            names = {"-Embedding", "/Embedding"},
            hidden = true,
            description = "Windows has started this program: ends when nobody uses it any more.")
    private boolean embedding;

    /** Registered by a server that a user ends: it must not come back when a program asks for the class later. */
    static final String WAKE = "--wake";

    @Option(
            names = WAKE,
            hidden = true,
            description = "Call the process that serves; after its crash, put back what it has replaced.")
    private boolean wake;

    @Override
    public Integer call() throws IOException {
        if (asCommunicator && asMessenger) {
            throw new ParameterException(command.commandLine(), "Either --as-communicator or --as-messenger.");
        }
        if (identity() != ServedIdentity.OWN && (register || unregister)) {
            throw new ParameterException(
                    command.commandLine(), "Another client's class is replaced while it is served, not for good.");
        }
        if (register && unregister) {
            throw new ParameterException(command.commandLine(), "Either --register or --unregister.");
        }
        Profile chosen = ProfileNames.find(profileName(), command);
        if (bus.isPresent()) {
            return serveOnBus(bus.get(), chosen);
        }
        if (!OperatingSystem.current().isWindows()) {
            return complain("serve needs Windows: other programs reach the client through COM, and only Windows has it."
                    + " For the session bus of a Linux desktop there is --dbus.");
        }
        if (!OperatingSystem.isJava64Bit()) {
            return complain("serve needs a 64-bit Java.");
        }
        try (WritableRegistry registry = new WindowsRegistry()) {
            return run(registry, chosen);
        } catch (RegistryException e) {
            return complain(e.getMessage() + ".");
        }
    }

    private int serveOnBus(String name, Profile chosen) throws IOException {
        if (asCommunicator || asMessenger || machine || register || unregister) {
            throw new ParameterException(
                    command.commandLine(), "--dbus serves on the session bus, where there is nothing to register.");
        }
        if (SourceChoice.of(SourceChoice.BUS_PREFIX + name).isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "\"" + name + "\" is no name for a bus; one is " + BusNames.MESSENGER + ".");
        }
        CommandLine line = command.commandLine();
        return new BusServer(SessionBus.ofThisProcess(), name, line.getOut(), line.getErr()).serve(chosen, journal);
    }

    private int run(WritableRegistry registry, Profile chosen) throws IOException {
        boolean launched = embedding || wake;
        Optional<SingleServer> place = launched ? SingleServer.claim() : claimForUser(registry);
        if (place.isEmpty()) {
            return launched ? standBy() : complain(other(registry) + " serves already. End it first.");
        }
        CommandLine line = command.commandLine();
        ComServer server = new ComServer(registry, machine, identity(), launch(), line.getOut(), line.getErr());
        server.putBackLeftOver();
        if (wake) {
            return ExitCode.SOFTWARE;
        }
        if (register) {
            server.register();
            return ExitCode.OK;
        }
        if (unregister) {
            server.unregister();
            return ExitCode.OK;
        }
        return server.serve(chosen, journal, embedding);
    }

    private ServedIdentity identity() {
        return asCommunicator
                ? ServedIdentity.COMMUNICATOR
                : asMessenger ? ServedIdentity.MESSENGER : ServedIdentity.OWN;
    }

    private String profileName() {
        return profile.orElse(asMessenger ? MESSENGER_PROFILE : COMMUNICATOR_PROFILE);
    }

    private Optional<SingleServer> claimForUser(WritableRegistry registry) {
        return SingleServer.claim().or(() -> {
            new LinePrinter(command.commandLine().getErr())
                    .print(other(registry) + " serves, and has " + CLAIM_TIMEOUT.toSeconds() + " s to give way.");
            return SingleServer.claimForUser(CLAIM_TIMEOUT);
        });
    }

    private static String other(WritableRegistry registry) {
        return ClassRegistration.server(registry).orElse("Another process");
    }

    /**
     * Asks the process that serves to start its client, which may not run, and stays for a while: a client failed to
     * find the served class because another request was in progress, and COM retries while the process it launched is
     * alive.
     */
    private static int standBy() {
        SingleServer.wakeServer();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS))
                .join();
        return ExitCode.OK;
    }

    private ServerCommandLine launch() {
        Path folder = DataFolder.ofThisUser().path();
        Class<?> main = command.root().userObject().getClass();
        if (!register && !embedding) {
            return ServerCommandLine.ofProcess(main, folder, List.of("serve", WAKE));
        }
        List<String> arguments = new ArrayList<>(List.of("serve", "--profile", profileName()));
        if (machine) {
            arguments.add("--machine");
        }
        return register
                ? ServerCommandLine.ofInstallation(main, folder, arguments)
                : ServerCommandLine.ofProcess(main, folder, arguments);
    }

    private int complain(String sentence) {
        new LinePrinter(command.commandLine().getErr()).print(sentence);
        return ExitCode.SOFTWARE;
    }
}
