package org.presencemonitor.app.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.settings.OperatingSystem;

/** The place in which this system shows a client to other programs. */
public final class ServerSlots {
    private ServerSlots() {}

    /**
     * COM's, or that of the session bus; empty on a system without either.
     *
     * @param main the class that Java starts when COM launches this program again
     * @param dataFolder for the file of that command line
     */
    public static Optional<ServerSlot> forThisSystem(Class<?> main, Path dataFolder) {
        OperatingSystem system = OperatingSystem.current();
        if (system.isLinux()) {
            return Optional.of(new BusServerSlot(SessionBus.ofThisProcess()));
        }
        return system.isWindows() && OperatingSystem.isJava64Bit()
                ? Optional.of(new ComServerSlot(main, dataFolder))
                : Optional.empty();
    }
}
