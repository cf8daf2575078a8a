package org.presencemonitor.desktop.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The entry that desktops of Linux read, by the Desktop Application Autostart Specification. The user's entry hides one
 * of the same name in the system's folders.
 */
final class XdgAutostart implements Autostart {
    private static final String HIDDEN = "Hidden";
    private static final String EXEC = "Exec";
    private static final String TRY_EXEC = "TryExec";
    private static final String TYPE = "Type";
    private static final String APPLICATION = "Application";
    private static final String ONLY_SHOW_IN = "OnlyShowIn";
    private static final String NOT_SHOW_IN = "NotShowIn";

    /** By which GNOME's and MATE's tools turn an entry off: the session managers of both call them ENABLED_KEY. */
    private static final List<String> ENABLED = List.of("X-GNOME-Autostart-enabled", "X-MATE-Autostart-enabled");
    /** By which Xfce starts an entry that is not meant for it: xfce4-session. */
    private static final String XFCE_OVERRIDE = "X-XFCE-Autostart-Override";

    /**
     * What makes desktops wait for the panel. Not {@code X-GNOME-Autostart-Phase}: systemd, which starts the entries of
     * Plasma and of later versions of GNOME, leaves out each entry that has it (systemd-xdg-autostart-generator(8)).
     */
    private static final Map<String, String> WAITING = new TreeMap<>(Map.of(
            // Seconds; gnome-session's and cinnamon-session's gsm-autostart-app.
            "X-GNOME-Autostart-Delay", "2",
            // Seconds; mate-session-manager, gsm-autostart-app.h.
            "X-MATE-Autostart-Delay", "2",
            // Plasma where it is not started by systemd: plasma-workspace, startup.
            "X-KDE-autostart-after", "panel",
            // lxqt-session, lxqtmodman.cpp: waits a minute for the tray.
            "X-LXQt-Need-Tray", "true"));

    private final LoginProgram program;
    private final XdgEnvironment environment;
    private final EntryFile file;

    /** @param lock see {@link EntryFile} */
    XdgAutostart(LoginProgram program, XdgEnvironment environment, Path lock) {
        this.program = program;
        this.environment = environment;
        file = new EntryFile(environment.folder().resolve(LoginProgram.ID + ".desktop"), lock);
    }

    @Override
    public AutostartState read() {
        try {
            return state(entry());
        } catch (AutostartException e) {
            return AutostartState.off(e.obstacle());
        }
    }

    private AutostartState state(Optional<EntryText> entry) throws AutostartException {
        if (entry.isPresent() && isOn(entry.get())) {
            return gone(entry.get()).map(AutostartState::on).orElse(AutostartState.ON);
        }
        boolean works =
                entry.flatMap(this::exec).isPresent() && gone(entry.get()).isEmpty();
        return works || program.launcher().isPresent()
                ? AutostartState.OFF
                : AutostartState.off(new AutostartObstacle.NoLauncher());
    }

    /** The one that counts. */
    private Optional<EntryText> entry() throws AutostartException {
        Optional<EntryText> own = ownEntry();
        return own.isPresent() ? own : systemEntry();
    }

    private Optional<EntryText> ownEntry() throws AutostartException {
        Optional<byte[]> bytes = file.read();
        return bytes.isEmpty() ? Optional.empty() : Optional.of(checked(file.path(), bytes.get()));
    }

    private Optional<EntryText> systemEntry() throws AutostartException {
        for (Path folder : environment.systemFolders()) {
            Path one = folder.resolve(file.path().getFileName());
            Optional<byte[]> bytes = EntryFile.read(one);
            if (bytes.isPresent()) {
                return Optional.of(checked(one, bytes.get()));
            }
        }
        return Optional.empty();
    }

    private EntryText checked(Path place, byte[] bytes) throws AutostartException {
        EntryText entry = EntryText.parse(bytes)
                .filter(found -> found.get(TYPE).map(APPLICATION::equals).orElse(true))
                .filter(found -> found.get(EXEC).isEmpty() || exec(found).isPresent())
                .orElseThrow(() -> new AutostartException(new AutostartObstacle.NoEntry(place.toString())));
        Optional<ExecLine> other = exec(entry).filter(line -> !program.isNamedBy(line.program()));
        if (other.isPresent()) {
            throw new AutostartException(new AutostartObstacle.OtherProgram(
                    place.toString(), other.get().program()));
        }
        return entry;
    }

    private Optional<ExecLine> exec(EntryText entry) {
        return entry.get(EXEC).flatMap(ExecLine::parse);
    }

    private boolean isOn(EntryText entry) {
        return exec(entry).isPresent()
                && entry.get(TYPE).isPresent()
                && !entry.isTrue(HIDDEN, false)
                && ENABLED.stream().allMatch(key -> entry.isTrue(key, true))
                && isForThisDesktop(entry);
    }

    private boolean isForThisDesktop(EntryText entry) {
        if (environment.desktops().contains("XFCE") && entry.isTrue(XFCE_OVERRIDE, false)) {
            return true;
        }
        boolean only = entry.get(ONLY_SHOW_IN).isEmpty()
                || entry.list(ONLY_SHOW_IN).stream().anyMatch(environment.desktops()::contains);
        return only && entry.list(NOT_SHOW_IN).stream().noneMatch(environment.desktops()::contains);
    }

    /** What the entry names and is not there. */
    private Optional<AutostartObstacle> gone(EntryText entry) {
        return exec(entry)
                .map(ExecLine::program)
                .filter(named -> !LoginProgram.isThere(named, environment.searchPath()))
                .or(() -> entry.get(TRY_EXEC).filter(named -> !LoginProgram.isThere(named, environment.searchPath())))
                .map(named -> new AutostartObstacle.Gone(file.path().toString(), named));
    }

    @Override
    public void turn(boolean on) throws AutostartException {
        file.change(on ? this::turnOn : this::turnOff);
    }

    private void turnOn() throws AutostartException, IOException {
        Optional<EntryText> found = entry();
        if (found.isPresent() && state(found).equals(AutostartState.ON)) {
            return;
        }
        EntryText entry = found.orElseGet(EntryText::empty);
        if (exec(entry).isEmpty() || gone(entry).isPresent()) {
            name(entry, launcher(entry));
        }
        describe(entry);
        if (entry.get(HIDDEN).isPresent()) {
            entry.set(HIDDEN, "false");
        }
        ENABLED.stream().filter(key -> entry.get(key).isPresent()).forEach(key -> entry.set(key, "true"));
        showHere(entry);
        file.write(entry.bytes());
    }

    /** The program that the entry names, where it is there, else this one's. */
    private String launcher(EntryText entry) throws AutostartException {
        Optional<String> named = exec(entry)
                .map(ExecLine::program)
                .filter(found -> LoginProgram.isThere(found, environment.searchPath()));
        return named.isPresent() ? named.get() : program.required().toString();
    }

    /** Keeps the arguments that the user has given. */
    private void name(EntryText entry, String launcher) {
        ExecLine line = exec(entry)
                .map(found -> found.withProgram(launcher))
                .orElseGet(() -> ExecLine.of(launcher, LoginProgram.HIDDEN));
        entry.set(EXEC, line.text());
        entry.set(TRY_EXEC, launcher);
    }

    private static void describe(EntryText entry) {
        entry.setIfAbsent(TYPE, APPLICATION);
        entry.setIfAbsent("Name", LoginProgram.NAME);
        entry.setIfAbsent("Icon", LoginProgram.ID);
        entry.setIfAbsent("Terminal", "false");
        // The desktop would show a busy pointer until a window comes.
        entry.setIfAbsent("StartupNotify", "false");
        entry.setIfAbsent(ENABLED.getFirst(), "true");
        WAITING.forEach(entry::setIfAbsent);
    }

    private void showHere(EntryText entry) {
        if (isForThisDesktop(entry)) {
            return;
        }
        List<String> only = new ArrayList<>(entry.list(ONLY_SHOW_IN));
        environment.desktops().stream()
                .limit(1)
                .filter(name -> !only.contains(name))
                .forEach(only::add);
        replace(entry, ONLY_SHOW_IN, environment.desktops().isEmpty() ? List.of() : only);
        List<String> not = new ArrayList<>(entry.list(NOT_SHOW_IN));
        not.removeAll(environment.desktops());
        replace(entry, NOT_SHOW_IN, not);
    }

    private static void replace(EntryText entry, String key, List<String> values) {
        if (values.isEmpty()) {
            entry.remove(key);
        } else if (entry.get(key).isPresent()) {
            entry.set(key, String.join(";", values) + ";");
        }
    }

    private void turnOff() throws AutostartException, IOException {
        if (!read().on()) {
            return;
        }
        EntryText entry = entry().orElseThrow();
        if (systemEntry().isEmpty() && isAsWritten(entry)) {
            file.delete();
        } else {
            entry.set(HIDDEN, "true");
            file.write(entry.bytes());
        }
    }

    /** Whether nobody has added anything; the place of the program may be an earlier one. */
    private boolean isAsWritten(EntryText entry) {
        ExecLine line = exec(entry).orElseThrow();
        EntryText written = EntryText.empty();
        name(written, line.program());
        describe(written);
        Set<String> keys = written.keys();
        return !entry.hasMoreThanKeys()
                && entry.keys().equals(keys)
                && keys.stream().allMatch(key -> entry.get(key).equals(written.get(key)));
    }

    @Override
    public boolean repair() throws AutostartException {
        if (!isMoved() || ownEntry().isEmpty()) {
            return false;
        }
        file.change(() -> {
            if (isMoved()) {
                EntryText entry = ownEntry().orElseThrow();
                name(entry, launcher(entry));
                file.write(entry.bytes());
            }
        });
        return true;
    }

    private boolean isMoved() {
        AutostartState state = read();
        return state.on() && state.obstacle().isPresent() && program.launcher().isPresent();
    }
}
