package org.presencemonitor.app.serve;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.cli.ProfileNames;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.windows.ClassRegistration;
import org.presencemonitor.simulator.windows.SingleServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a simulated client to other programs of this Windows. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Let other programs of this Windows use the simulated client as they use a real one, through COM.",
            "Ends with its input or with Ctrl-C, and leaves the registry as it was."
        },
        footer = {"", "Exit code: 0 at an ordinary end, 1 when serving is not possible."})
public final class ServeCommand implements Callable<Integer> {
    /** How long another process may take to give way. */
    static final Duration ABOUT_TO_END = Duration.ofSeconds(10);

    private static final String COMMUNICATOR = "Communicator";
    private static final String COMMUNICATOR_PROG_ID = "Communicator.UIAutomation";

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "communicator-2007-r2",
            completionCandidates = ProfileNames.class,
            description = "How the client behaves: ${COMPLETION-CANDIDATES}.")
    private String profile = "communicator-2007-r2";

    @Option(
            names = "--as-communicator",
            description = {
                "Serve it as Communicator itself: class, ProgID and flag. Says what that replaces,",
                "and puts everything back at the end; after a crash, the next start of serve does."
            })
    private boolean asCommunicator;

    @Option(
            names = "--machine",
            description = "Register for everybody on this machine, not for this user alone. Needs an administrator.")
    private boolean machine;

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

    private volatile int code = ExitCode.OK;
    private boolean ended;

    @Override
    public Integer call() throws IOException {
        if (asCommunicator && (register || unregister)) {
            throw new ParameterException(
                    spec().commandLine(), "Communicator's class is replaced while it is served, not for good.");
        }
        Profile chosen = ProfileNames.find(profile, command);
        if (!OperatingSystem.current().isWindows()) {
            return complain(
                    "serve needs Windows: other programs reach the client through COM, and only Windows has it.");
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

    private int run(WritableRegistry registry, Profile chosen) throws IOException {
        ClassRegistration registration = new ClassRegistration(
                registry,
                machine ? ClassRegistration.OF_MACHINE : ClassRegistration.OF_USER,
                asCommunicator ? COMMUNICATOR_PROG_ID : ClassRegistration.OWN_PROG_ID,
                asCommunicator ? COMMUNICATOR : ClassRegistration.OWN_APP);
        Optional<SingleServer> place = embedding ? SingleServer.claim() : SingleServer.claimForUser(ABOUT_TO_END);
        if (place.isEmpty()) {
            return embedding ? standBy() : complain("Another process serves already. End it first.");
        }
        // Before anything is registered for good: what is put back later would undo that.
        if (registration.isLeftOver()) {
            registration.putBack();
            say("Put back what a server that died had replaced.");
        }
        if (register) {
            registration.install(launch(), ServerCommandLine.program());
            say("Registered " + ClassRegistration.OWN_PROG_ID + " " + registration.clsid() + ".");
            return ExitCode.OK;
        }
        if (unregister) {
            registration.uninstall();
            say("Nothing is registered any more.");
            return ExitCode.OK;
        }
        return serve(registration, registry, chosen);
    }

    /**
     * Somebody did not find the class of the process that serves, because others were just asking for it. He tries
     * again as long as the process lives that he has launched. Or it serves a client that does not run, and starts it
     * now.
     */
    private static int standBy() {
        SingleServer.wakeServer();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS))
                .join();
        return ExitCode.OK;
    }

    private int serve(ClassRegistration registration, WritableRegistry registry, Profile chosen) throws IOException {
        replace(registration);
        ServedClient serving = serving(registration, registry, chosen);
        // Not an ordinary exit: that may wait for proxies of clients that have died.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                end(serving, registration);
                            } finally {
                                Runtime.getRuntime().halt(code);
                            }
                        },
                        "serving's end"));
        try {
            serveUntilTheEnd(serving, registration);
        } catch (IOException e) {
            code = complain("The input cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            code = ExitCode.SOFTWARE;
            throw e;
        } finally {
            end(serving, registration);
        }
        return code;
    }

    private void serveUntilTheEnd(ServedClient serving, ClassRegistration registration) throws IOException {
        if (!serving.start().join()) {
            code = complain("The class could not be registered with COM; the log says why.");
            return;
        }
        say("Serving " + (asCommunicator ? COMMUNICATOR_PROG_ID : ClassRegistration.OWN_PROG_ID) + " "
                + registration.clsid() + ".");
        if (embedding) {
            CompletableFuture.anyOf(
                            serving.unused(), SingleServer.askedToGiveWay().toCompletableFuture())
                    .join();
        } else {
            awaitEndOfInput();
        }
    }

    private ServedClient serving(ClassRegistration registration, WritableRegistry registry, Profile chosen) {
        try {
            return new ServedClient(
                    asCommunicator ? COMMUNICATOR : ClassRegistration.OWN_APP, registration.clsid(), chosen, registry);
        } catch (RuntimeException e) {
            registration.putBack();
            throw e;
        }
    }

    private void replace(ClassRegistration registration) throws IOException {
        try {
            registration
                    .replace(launch(), ServerCommandLine.runningProgram())
                    .forEach(replaced -> say("Replaces " + replaced));
            registration.rememberDefault();
            if (asCommunicator) {
                registration.replaceFlag().ifPresent(replaced -> say("Replaces " + replaced));
            }
        } catch (RegistryException e) {
            registration.putBack();
            throw e;
        }
    }

    private synchronized void end(ServedClient serving, ClassRegistration registration) {
        if (ended) {
            return;
        }
        ended = true;
        serving.close();
        try {
            registration.putBack();
            say("Ended. The registry is as it was before.");
        } catch (RegistryException e) {
            code = complain(
                    "Ended. The registry is not as it was before: " + e.getMessage() + ". The next serve tries again.");
        }
    }

    /** The file's own stream, not System.in, which asks how much is available, and not every pipe can tell. */
    private static void awaitEndOfInput() throws IOException {
        try (InputStream input = new FileInputStream(FileDescriptor.in)) {
            byte[] ignored = new byte[64];
            while (input.read(ignored) >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    private String launch() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--profile", profile));
        if (machine) {
            arguments.add("--machine");
        }
        if (asCommunicator) {
            arguments.add("--as-communicator");
        }
        Path folder = DataFolder.ofThisUser().path();
        Class<?> main = spec().root().userObject().getClass();
        return (register ? ServerCommandLine.forGood(main, folder) : ServerCommandLine.forNow(main, folder))
                .write(arguments);
    }

    private void say(String sentence) {
        PrintWriter out = spec().commandLine().getOut();
        out.println(sentence);
        out.flush();
    }

    private int complain(String sentence) {
        PrintWriter err = spec().commandLine().getErr();
        err.println(sentence);
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private CommandSpec spec() {
        return Optional.ofNullable(command).orElseThrow();
    }
}
