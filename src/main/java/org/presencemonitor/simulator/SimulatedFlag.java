package org.presencemonitor.simulator;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client's {@code UpAndRunning}. If the registry cannot be written, for example because its file is damaged, the
 * value is written after the next change of the registry. Written on the simulator's thread alone.
 */
final class SimulatedFlag implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedFlag.class);

    private final WritableRegistry registry;
    private final RegistryKey key;
    private final Journal journal;
    private final Subscription watch;
    private OptionalInt pending = OptionalInt.empty();

    SimulatedFlag(WritableRegistry registry, String app, Executor simulatorThread, Journal journal, Runnable changed) {
        this.registry = registry;
        this.key = UpAndRunning.key(app);
        this.journal = journal;
        this.watch = registry.watch(key, () -> {
            simulatorThread.execute(this::writePending);
            changed.run();
        });
    }

    void write(int value) {
        try {
            registry.write(key, UpAndRunning.NAME, new Dword(value));
            pending = OptionalInt.empty();
            journal.registered(UpAndRunning.NAME, Integer.toString(value));
        } catch (RegistryException e) {
            if (pending.isEmpty()) {
                LOG.info("The simulated client's flag waits until the registry can be written. {}", e.getMessage());
            }
            pending = OptionalInt.of(value);
        }
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

    private void writePending() {
        pending.ifPresent(this::write);
    }

    @Override
    public void close() {
        watch.close();
    }
}
