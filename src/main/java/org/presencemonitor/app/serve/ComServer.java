package org.presencemonitor.app.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.windows.ClassRegistration;
import org.presencemonitor.simulator.windows.ServedIdentity;
import org.presencemonitor.simulator.windows.SingleServer;
import org.presencemonitor.thread.Shutdown;
import picocli.CommandLine.ExitCode;

/** Registers the class of a simulated client with this Windows, and serves the client to other programs. */
final class ComServer {
    private final WritableRegistry registry;
    private final boolean machine;
    private final ServedIdentity identity;
    private final ClassRegistration registration;
    private final ServerCommandLine launch;
    private final LinePrinter out;
    private final LinePrinter err;
    private volatile int code = ExitCode.OK;
    private boolean ended;

    /**
     * @param machine registers for all users, not for this one alone
     * @param launch starts this program again when Windows needs the class
     */
    ComServer(
            WritableRegistry registry,
            boolean machine,
            ServedIdentity identity,
            ServerCommandLine launch,
            PrintWriter out,
            PrintWriter err) {
        this.registry = registry;
        this.machine = machine;
        this.identity = identity;
        this.registration = registration(machine);
        this.launch = launch;
        this.out = new LinePrinter(out);
        this.err = new LinePrinter(err);
    }

    private ClassRegistration registration(boolean ofMachine) {
        return new ClassRegistration(
                registry, ofMachine ? ClassRegistration.OF_MACHINE : ClassRegistration.OF_USER, identity);
    }

    /** Undoes the changes of a server that crashed. Before any registration that stays: it would be undone later. */
    void putBackLeftOver() {
        if (registration.isLeftOver()) {
            registration.putBack();
            registration.clearFlag();
            say("Put back what a server that died had replaced.");
        }
    }

    void register() throws IOException {
        registration.install(launch.writeFor(ServerCommandLine.program()));
        say("Registered " + identity.progId() + " " + registration.clsid() + ".");
    }

    void unregister() {
        registration.uninstall();
        if (registration(!machine).isInstalled()) {
            say(
                    machine
                            ? "It is registered for this user still: serve --unregister."
                            : "It is registered for everybody on this machine still: serve --machine --unregister.");
        } else {
            say("Nothing is registered any more.");
        }
    }

    /**
     * Serves until the end, and puts the registry back.
     *
     * @param journal file that gets what happened, one JSON object a line; empty for none
     * @param embedding ends when no other program uses the client, not with the input
     * @return exit code of the process
     */
    int serve(Profile profile, Optional<Path> journal, boolean embedding) throws IOException {
        replace();
        ServedClient client = client(profile);
        JournalFile lines = JournalFile.of(journal, client.journal(), identity.app());
        // Not an ordinary exit: that may wait for proxies of clients that have crashed.
        Shutdown.atExit("serving's end", () -> {
            try {
                end(client, () -> lines.save().ifPresent(this::fail));
            } finally {
                Runtime.getRuntime().halt(code);
            }
        });
        try {
            serveUntilTheEnd(client, embedding);
        } catch (IOException e) {
            fail("The input cannot be read: " + ThrownReason.of(e));
        } catch (RuntimeException e) {
            code = ExitCode.SOFTWARE;
            throw e;
        } finally {
            end(client, () -> lines.save().ifPresent(this::fail));
        }
        return code;
    }

    private void replace() throws IOException {
        try {
            registration
                    .replace(launch.writeFor(ServerCommandLine.runningProgram()))
                    .forEach(replaced -> say("Replaces " + replaced));
            registration.nameServer(ServerCommandLine.runningProcess());
            registration.rememberDefault();
            if (identity != ServedIdentity.OWN) {
                registration.replaceFlag().ifPresent(replaced -> say("Replaces " + replaced));
            }
        } catch (RegistryException e) {
            registration.putBack();
            throw e;
        }
    }

    private ServedClient client(Profile profile) {
        try {
            return new ServedClient(identity.app(), registration.clsid(), profile, registry);
        } catch (RuntimeException e) {
            registration.putBack();
            throw e;
        }
    }

    private void serveUntilTheEnd(ServedClient client, boolean embedding) throws IOException {
        if (!client.start().join()) {
            fail("The class could not be registered with COM; the log says why.");
            return;
        }
        say("Serving " + identity.progId() + " " + registration.clsid() + ".");
        if (embedding) {
            CompletableFuture.anyOf(
                            client.endWhenUnused(),
                            SingleServer.askedToGiveWay().toCompletableFuture())
                    .join();
        } else {
            EndOfInput.await();
        }
    }

    private synchronized void end(ServedClient client, Runnable afterwards) {
        if (ended) {
            return;
        }
        ended = true;
        withdraw();
        client.close();
        afterwards.run();
        try {
            registration.putBack();
            say("Ended. The registry is as it was before.");
        } catch (RegistryException e) {
            fail("Ended. The registry is not as it was before: " + ThrownReason.of(e)
                    + ". The next serve tries again.");
        }
    }

    /** Before the class is revoked: a program that asks again at once would have Windows launch another server. */
    private void withdraw() {
        try {
            registration.withdraw();
        } catch (RegistryException e) {
            err.print("Programs still find the class: " + e.getMessage() + ".");
        }
    }

    private void say(String sentence) {
        out.print(sentence);
    }

    private void fail(String sentence) {
        err.print(sentence);
        code = ExitCode.SOFTWARE;
    }
}
