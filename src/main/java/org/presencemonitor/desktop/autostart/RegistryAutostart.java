package org.presencemonitor.desktop.autostart;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;

/**
 * The value that Windows reads at login. The Task Manager, and the page "Startup apps" of the settings, leave it there
 * and turn it off in another key: there the first byte of a value of that name is odd when it is off, and nothing means
 * on.
 *
 * @param registry a missing key is one without values
 */
record RegistryAutostart(LoginProgram program, WritableRegistry registry) implements Autostart {
    static final RegistryKey RUN = new RegistryKey("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
    static final RegistryKey APPROVED =
            new RegistryKey("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run");
    static final String VALUE = LoginProgram.NAME;

    /** Windows does not start a longer command from {@link #RUN}. */
    private static final int MAX_COMMAND = 260;

    private static final String PLACE = RUN + "\\" + VALUE;

    @Override
    public AutostartState read() {
        try {
            return state();
        } catch (AutostartException e) {
            return AutostartState.off(e.obstacle());
        } catch (RegistryException e) {
            return AutostartState.off(unusable(e).obstacle());
        }
    }

    private AutostartState state() throws AutostartException {
        Optional<RunCommand> command = command();
        if (command.isPresent() && isApproved()) {
            return isThere(command.get())
                    ? AutostartState.ON
                    : AutostartState.on(
                            new AutostartObstacle.Gone(PLACE, command.get().program()));
        }
        boolean works = command.isPresent() && isThere(command.get());
        return works || program.launcher().isPresent()
                ? AutostartState.OFF
                : AutostartState.off(new AutostartObstacle.NoLauncher());
    }

    private Optional<RunCommand> command() throws AutostartException {
        Optional<RegistryValue> value = registry.read(RUN, VALUE);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        RunCommand command = RunCommand.parse(value.get())
                .orElseThrow(() -> new AutostartException(new AutostartObstacle.NoEntry(PLACE)));
        if (!program.isNamedBy(command.program())) {
            throw new AutostartException(new AutostartObstacle.OtherProgram(PLACE, command.program()));
        }
        return Optional.of(command);
    }

    /** What names a variable is the user's work, and Windows finds it. */
    private static boolean isThere(RunCommand command) {
        return command.program().contains("%") || LoginProgram.isThere(command.program(), List.of());
    }

    private boolean isApproved() {
        byte[] data = registry.read(APPROVED, VALUE).map(RegistryValue::data).orElse(new byte[0]);
        return data.length == 0 || data[0] % 2 == 0;
    }

    @Override
    public void turn(boolean on) throws AutostartException {
        try {
            if (!on) {
                turnOff();
            } else if (!state().equals(AutostartState.ON)) {
                turnOn();
            }
        } catch (RegistryException e) {
            throw unusable(e);
        }
    }

    private void turnOn() throws AutostartException {
        Optional<RunCommand> there = command();
        if (there.filter(RegistryAutostart::isThere).isEmpty()) {
            name(there);
        }
        registry.delete(APPROVED, VALUE);
    }

    private void turnOff() {
        if (read().on()) {
            registry.delete(RUN, VALUE);
            registry.delete(APPROVED, VALUE);
        }
    }

    /** Keeps the arguments that the user has given. */
    private void name(Optional<RunCommand> there) throws AutostartException {
        String arguments = there.map(RunCommand::arguments).orElse(LoginProgram.HIDDEN);
        String command = new RunCommand(program.required().toString(), arguments).text();
        if (command.length() > MAX_COMMAND) {
            throw new AutostartException(new AutostartObstacle.Unusable(
                    PLACE, "Windows starts no command of more than " + MAX_COMMAND + " letters, as " + command));
        }
        registry.write(RUN, VALUE, new RegistryValue.Text(command));
    }

    @Override
    public boolean repair() throws AutostartException {
        try {
            AutostartState state = read();
            if (!state.on() || state.obstacle().isEmpty() || program.launcher().isEmpty()) {
                return false;
            }
            name(command());
            return true;
        } catch (RegistryException e) {
            throw unusable(e);
        }
    }

    private static AutostartException unusable(RegistryException e) {
        return new AutostartException(new AutostartObstacle.Unusable(PLACE, String.valueOf(e.getMessage())));
    }
}
