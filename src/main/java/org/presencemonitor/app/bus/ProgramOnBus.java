package org.presencemonitor.app.bus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.bus.BusObject;
import org.presencemonitor.bus.BusObjects;
import org.presencemonitor.bus.OwnedName;
import org.presencemonitor.bus.OwnedName.Standing;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.thread.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program as an object on the bus: what it shows as properties, and its commands as methods. */
public final class ProgramOnBus implements AutoCloseable {
    public static final String NAME = "org.presencemonitor.PresenceMonitor";
    public static final String PATH = "/org/presencemonitor/PresenceMonitor";

    private static final Logger LOG = LoggerFactory.getLogger(ProgramOnBus.class);

    /** One thread: however many calls come, they take one processor at most, and wait for each other. */
    private final ScheduledExecutorService calls = DaemonThreads.scheduler("bus-calls");

    private final ProgramMethods methods;
    private final OwnedName name;
    private Map<String, Object> told;

    /**
     * Begins, and returns at once.
     *
     * @param first what is shown now
     * @param commands those of what is shown
     */
    public ProgramOnBus(SessionBus bus, Presence first, Commands commands, ProgramWindow window) {
        methods = new ProgramMethods(first, commands, window);
        told = ProgramMethods.values(first);
        BusObjects objects = BusObjects.of(PATH, new BusObject<>(ProgramMethods.TABLE, methods));
        name = OwnedName.open(bus, NAME, objects, calls, ProgramOnBus::log);
    }

    private static void log(Standing standing) {
        if (standing == Standing.TAKEN) {
            LOG.info("Another program is {} on the session bus; this one is when that has ended", NAME);
        }
    }

    /** Another source is watched: its commands count from now on. */
    public void command(Commands commands) {
        methods.command(commands);
    }

    /** Shows the next state, and tells listeners what of it has changed. On one thread. */
    public void show(Presence next) {
        methods.show(next);
        Map<String, Object> values = ProgramMethods.values(next);
        Map<String, Object> changed = new LinkedHashMap<>();
        values.forEach((property, value) -> {
            if (!value.equals(told.get(property))) {
                changed.put(property, value);
            }
        });
        told = values;
        if (!changed.isEmpty()) {
            changed.computeIfPresent(ProgramMethods.CHAIN, (property, links) -> ProgramMethods.sendable(links));
            name.emitChanges(PATH, ProgramMethods.TABLE, changed);
        }
    }

    /** Gives the name up. */
    @Override
    public void close() {
        name.close();
        calls.shutdownNow();
    }
}
