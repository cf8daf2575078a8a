package org.presencemonitor.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.windows.ClassRegistration;
import org.presencemonitor.simulator.windows.ServedClass;
import org.presencemonitor.simulator.windows.ServedIdentity;
import org.presencemonitor.simulator.windows.SingleServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * COM and the registry of this Windows, with this program's own class and key.
 *
 * @param main the class that Java starts when COM launches this program again
 * @param dataFolder for the file of that command line
 */
public record ComServerSlot(Class<?> main, Path dataFolder) implements ServerSlot {
    private static final Logger LOG = LoggerFactory.getLogger(ComServerSlot.class);

    @Override
    public String progId() {
        return ServedIdentity.OWN.progId();
    }

    @Override
    public Optional<Lease> take(CommunicatorSimulator client) throws IOException {
        Optional<SingleServer> claimed = SingleServer.claimForUser(ServeCommand.CLAIM_TIMEOUT);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        SingleServer only = claimed.get();
        try {
            return Optional.of(lease(client, only));
        } catch (IOException | RuntimeException | LinkageError e) {
            only.close();
            throw e;
        }
    }

    private ComLease lease(CommunicatorSimulator client, SingleServer only) throws IOException {
        WritableRegistry registry = new WindowsRegistry();
        ClassRegistration registration = new ClassRegistration(registry, ClassRegistration.OF_USER, ServedIdentity.OWN);
        ServedClass served = new ServedClass(registration.clsid(), client.messengerFactory(), () -> {});
        ComLease lease = new ComLease(served, registry, registration, only);
        try {
            if (registration.isLeftOver()) {
                registration.putBack();
            }
            ServerCommandLine launch =
                    ServerCommandLine.ofProcess(main, dataFolder, List.of("serve", ServeCommand.WAKE));
            registration.replace(launch.writeFor(ServerCommandLine.runningProgram()));
            registration.nameServer(ServerCommandLine.runningProcess());
            registration.replaceProcess(ServerCommandLine.runningProgram());
        } catch (RegistryException | IOException e) {
            lease.close();
            throw e;
        }
        only.onWake(client::start);
        return lease;
    }

    private record ComLease(
            ServedClass served, WritableRegistry registry, ClassRegistration registration, SingleServer only)
            implements Lease {
        @Override
        public void register() {
            served.register();
        }

        @Override
        public void revoke() {
            served.revoke();
        }

        @Override
        public void flag(int value) {
            registry.write(UpAndRunning.key(ServedIdentity.OWN.app()), UpAndRunning.NAME, new Dword(value));
        }

        @Override
        public boolean isUsed() {
            return served.holders() > 0;
        }

        @Override
        public void close() {
            try {
                registration.putBack();
            } catch (RegistryException e) {
                LOG.warn("The registry is not as it was; the next server puts it back", e);
            }
            registry.close();
            only.close();
        }
    }
}
