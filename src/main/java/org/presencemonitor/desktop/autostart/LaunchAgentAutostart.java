package org.presencemonitor.desktop.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The user's launch agent that macOS reads at login, by launchd.plist(5). What the user turns off in the system's
 * settings is kept elsewhere, where only the system reads it: that is not seen here.
 */
final class LaunchAgentAutostart implements Autostart {
    static final String LABEL = "org.presencemonitor.presence-monitor";
    private static final String DISABLED = "Disabled";
    private static final String RUN_AT_LOAD = "RunAtLoad";
    private static final String ARGUMENTS = "ProgramArguments";
    private static final String PROGRAM = "Program";
    private static final String SESSION = "LimitLoadToSessionType";
    private static final Set<String> WRITTEN = Set.of("Label", ARGUMENTS, RUN_AT_LOAD, SESSION);

    private final LoginProgram program;
    private final EntryFile file;

    /**
     * The agent of the user with that home folder.
     *
     * @param lock see {@link EntryFile}
     */
    LaunchAgentAutostart(LoginProgram program, Path home, Path lock) {
        this.program = program;
        file = new EntryFile(home.resolve("Library/LaunchAgents").resolve(LABEL + ".plist"), lock);
    }

    @Override
    public AutostartState read() {
        try {
            return state(agent());
        } catch (AutostartException e) {
            return AutostartState.off(e.obstacle());
        }
    }

    private AutostartState state(Optional<PropertyList> agent) {
        if (agent.isPresent() && isOn(agent.get())) {
            return isThere(agent.get())
                    ? AutostartState.ON
                    : AutostartState.on(new AutostartObstacle.Gone(
                            file.path().toString(), named(agent.get()).orElse("")));
        }
        boolean works = agent.filter(this::isThere).isPresent();
        return works || program.launcher().isPresent()
                ? AutostartState.OFF
                : AutostartState.off(new AutostartObstacle.NoLauncher());
    }

    private Optional<PropertyList> agent() throws AutostartException {
        Optional<byte[]> bytes = file.read();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        String place = file.path().toString();
        PropertyList agent = PropertyList.parse(bytes.get())
                .orElseThrow(() -> new AutostartException(new AutostartObstacle.NoEntry(place)));
        Optional<String> other = named(agent).filter(one -> !program.isNamedBy(one));
        if (other.isPresent()) {
            throw new AutostartException(new AutostartObstacle.OtherProgram(place, other.get()));
        }
        return Optional.of(agent);
    }

    private static Optional<String> named(PropertyList agent) {
        List<String> program = agent.strings(PROGRAM);
        return (program.isEmpty() ? agent.strings(ARGUMENTS) : program).stream().findFirst();
    }

    private boolean isThere(PropertyList agent) {
        return named(agent).filter(one -> LoginProgram.isThere(one, List.of())).isPresent();
    }

    private static boolean isOn(PropertyList agent) {
        return named(agent).isPresent() && agent.isTrue(RUN_AT_LOAD) && !agent.isTrue(DISABLED);
    }

    @Override
    public void turn(boolean on) throws AutostartException {
        file.change(on ? this::turnOn : this::turnOff);
    }

    private void turnOn() throws AutostartException, IOException {
        Optional<PropertyList> found = agent();
        if (state(found).equals(AutostartState.ON)) {
            return;
        }
        PropertyList agent = found.orElseGet(PropertyList::empty);
        if (!isThere(agent)) {
            name(agent);
        }
        agent.set("Label", LABEL);
        agent.set(RUN_AT_LOAD, true);
        if (!agent.keys().contains(SESSION)) {
            agent.set(SESSION, "Aqua"); // with a screen, and not through ssh
        }
        agent.remove(DISABLED);
        file.write(agent.bytes());
    }

    /** Keeps the arguments that the user has given. */
    private void name(PropertyList agent) throws AutostartException {
        List<String> command = new ArrayList<>(agent.strings(ARGUMENTS));
        if (command.isEmpty()) {
            command.addAll(List.of("", LoginProgram.HIDDEN));
        }
        command.set(0, program.required().toString());
        agent.set(ARGUMENTS, command);
        agent.remove(PROGRAM);
    }

    private void turnOff() throws AutostartException, IOException {
        if (!read().on()) {
            return;
        }
        PropertyList agent = agent().orElseThrow();
        if (new HashSet<>(agent.keys()).equals(WRITTEN)) {
            file.delete();
        } else {
            agent.set(DISABLED, true);
            file.write(agent.bytes());
        }
    }

    @Override
    public boolean repair() throws AutostartException {
        if (!isMoved()) {
            return false;
        }
        file.change(() -> {
            if (isMoved()) {
                PropertyList agent = agent().orElseThrow();
                name(agent);
                file.write(agent.bytes());
            }
        });
        return true;
    }

    private boolean isMoved() {
        AutostartState state = read();
        return state.on() && state.obstacle().isPresent() && program.launcher().isPresent();
    }
}
