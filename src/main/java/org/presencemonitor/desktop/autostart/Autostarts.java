package org.presencemonitor.desktop.autostart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.HomeFolder;
import org.presencemonitor.settings.OperatingSystem;

/** The login by operating system. */
public final class Autostarts {
    private static final String LOCK = "autostart";

    private Autostarts() {}

    /**
     * That of the system this runs on.
     *
     * @param registry of Windows, used there alone
     */
    public static Autostart ofThisSystem(Supplier<WritableRegistry> registry) {
        OperatingSystem system = OperatingSystem.current();
        LoginProgram program = LoginProgram.ofThisProcess();
        if (system.isWindows()) {
            return new RegistryAutostart(program, registry.get());
        }
        Optional<Path> home = HomeFolder.ofThisUser();
        if (home.isEmpty()) {
            return new NoAutostart(new AutostartObstacle.NoHome());
        }
        Path lock = DataFolder.ofThisUser().path().resolve(LOCK);
        return system.isMac()
                ? new LaunchAgentAutostart(program, home.get(), lock)
                : new XdgAutostart(program, XdgEnvironment.of(HomeFolder.ownEnvironment(), home.get()), lock);
    }

    /** A login that cannot be asked. */
    private record NoAutostart(AutostartObstacle why) implements Autostart {
        @Override
        public AutostartState read() {
            return AutostartState.off(why);
        }

        @Override
        public void turn(boolean on) throws AutostartException {
            if (on) {
                throw new AutostartException(why);
            }
        }

        @Override
        public boolean repair() {
            return false;
        }
    }
}
