package org.presencemonitor.simulator;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.thread.Subscription;

/** The client's {@code UpAndRunning}. Written on the simulator's thread alone. */
final class SimulatedFlag implements AutoCloseable {
    private final WritableRegistry registry;
    private final RegistryKey key;
    private final RegistryDebts debts;
    private final Journal journal;
    private final Subscription watch;

    SimulatedFlag(
            WritableRegistry registry,
            String app,
            Executor simulatorThread,
            RegistryDebts debts,
            Journal journal,
            Runnable changed) {
        this.registry = registry;
        this.key = UpAndRunning.key(app);
        this.debts = debts;
        this.journal = journal;
        this.watch = registry.watch(key, () -> {
            simulatorThread.execute(debts::pay);
            changed.run();
        });
    }

    /**
     * Writes the value, or owes it to the registry.
     *
     * @return why it is owed; empty once it has been written
     */
    Optional<RegistryException> write(int value) {
        return debts.replace(() -> {
            registry.write(key, UpAndRunning.NAME, new Dword(value));
            journal.registered(UpAndRunning.NAME, Integer.toString(value));
        });
    }

    /** The value in the registry; empty when it cannot be read. */
    Optional<DwordReading> read() {
        try {
            return Optional.of(
                    registry.readDword(key, UpAndRunning.NAME, UpAndRunning.NOT_RUNNING, UpAndRunning.RUNNING));
        } catch (RegistryException e) {
            return Optional.empty();
        }
    }

    /** Stops watching the registry. */
    @Override
    public void close() {
        watch.close();
    }
}
