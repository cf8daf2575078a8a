package org.presencemonitor.simulator.windows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.ProviderData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry entries of the served class: ProgID, CLSID, the program that serves it, and the types of its objects
 * (communicator.md 1.1). They are written either permanently, as by an installer, or while it is served.
 */
public final class ClassRegistration {
    /** Classes of this user only. */
    public static final RegistryKey OF_USER = new RegistryKey("HKEY_CURRENT_USER\\Software\\Classes");
    /** Classes of all users of this machine; only an administrator may write there. */
    public static final RegistryKey OF_MACHINE = new RegistryKey("HKEY_LOCAL_MACHINE\\Software\\Classes");

    private static final Logger LOG = LoggerFactory.getLogger(ClassRegistration.class);

    private static final RegistryKey OWN_KEY = new RegistryKey("HKEY_CURRENT_USER\\Software\\Presence Monitor");
    private static final RegistryKey NOTES = OWN_KEY.child("To Put Back");
    private static final String SERVER = "Server";

    private static final String FIRST_VERSION = ".1";
    private static final String TITLE = "Presence Monitor's simulated Messenger";
    private static final Path NO_FILE = Path.of("");

    private final WritableRegistry registry;
    private final RegistryKey classes;
    private final String progId;
    private final String app;
    private final ProviderData data;
    private final TypeRegistration types;
    private final UndoableChanges changes;

    /**
     * Writes nothing yet.
     *
     * @param classes {@link #OF_USER} or {@link #OF_MACHINE}
     * @param identity of the client
     */
    public ClassRegistration(WritableRegistry registry, RegistryKey classes, ServedIdentity identity) {
        this.registry = registry;
        this.classes = classes;
        this.progId = identity.progId();
        this.app = identity.app();
        this.data = ProviderData.of(app);
        this.types = new TypeRegistration(registry, classes);
        this.changes = new UndoableChanges(registry, NOTES);
    }

    /** Its CLSID, in braces. */
    public String clsid() {
        return data.guid();
    }

    /** Writes the entries permanently. */
    public void install(ServerProgram program) {
        entries(program).forEach(entry -> registry.write(entry.key(), entry.name(), entry.value()));
    }

    /** Deletes the entries of {@link #install}, but leaves interfaces that another client has registered. */
    public void uninstall() {
        classEntries(new ServerProgram("", "", NO_FILE)).stream()
                .map(ClassEntry::whole)
                .distinct()
                .forEach(registry::delete);
        types.delete();
        if (classes.equals(OF_MACHINE)) {
            registry.deleteIfEmpty(ImProviders.INSTALLED);
        }
    }

    /** Whether the ProgID leads to a class, permanently or for now. */
    public boolean isInstalled() {
        return registry.read(classes.child(progId).child("CLSID"), ClassEntry.DEFAULT)
                .isPresent();
    }

    /** Whether a server that did not end properly has left entries to put back. */
    public boolean isLeftOver() {
        return changes.isPending();
    }

    /**
     * Writes the entries until {@link #putBack}.
     *
     * @return for each different value that was there before: its place and the value
     */
    public List<String> replace(ServerProgram program) {
        List<String> replaced = new ArrayList<>();
        KeyLookup keys = new KeyLookup(registry);
        for (ClassEntry entry : entries(program)) {
            Optional<RegistryValue> before = registry.read(entry.key(), entry.name());
            RegistryValue now = entry.value();
            if (!before.equals(Optional.of(now))) {
                before.ifPresent(value -> replaced.add(entry.key() + " (" + shown(value) + ")"));
                changes.write(entry.key(), entry.name(), now, keys);
            }
        }
        return replaced;
    }

    /**
     * Remembers the flag, because it is another client's, so that {@link #putBack} restores it.
     *
     * @return its place and value; empty when there is none
     */
    public Optional<String> replaceFlag() {
        RegistryKey key = UpAndRunning.key(app);
        changes.remember(key, UpAndRunning.NAME);
        return registry.read(key, UpAndRunning.NAME)
                .map(value -> key + "\\" + UpAndRunning.NAME + " (" + shown(value) + ")");
    }

    /** Writes 0 where the client of this program, which runs no more, could not: its process died. */
    public void clearFlag() {
        RegistryKey key = UpAndRunning.key(ServedIdentity.OWN.app());
        if (registry.read(key, UpAndRunning.NAME).isPresent()) {
            registry.write(key, UpAndRunning.NAME, new Dword(UpAndRunning.NOT_RUNNING));
        }
    }

    /** Remembers the entries of Office's default, so that {@link #putBack} restores them (communicator.md 6.4). */
    public void rememberDefault() {
        changes.remember(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Text(app));
        changes.remember(UpAndRunning.key(app), ImProviders.PREVIOUS_DEFAULT_APP);
    }

    /**
     * Lets other programs look for a process of that name until {@link #putBack}, if an installer has named a process
     * for this client. Logs and leaves the name unchanged when this user may not write there.
     */
    public void replaceProcess(String program) {
        RegistryKey provider = ImProviders.installed(app);
        if (registry.readText(provider, ImProviders.PROCESS_NAME).text().isPresent()) {
            try {
                changes.write(provider, ImProviders.PROCESS_NAME, new Text(program));
            } catch (RegistryException e) {
                LOG.info("Monitors that look for another process will not find this one: {}", ThrownReason.of(e));
            }
        }
    }

    /** Says until {@link #putBack} which process serves. */
    public void nameServer(String process) {
        changes.write(OWN_KEY, SERVER, new Text(process));
    }

    /** The process that serves now, or that did when it crashed; empty when none has named itself. */
    public static Optional<String> server(WritableRegistry registry) {
        return registry.readText(OWN_KEY, SERVER).text();
    }

    /** Restores the classes as they were before {@link #replace}: from now on, new clients do not find this one. */
    public void withdraw() {
        changes.undoBelow(classes.child(progId));
        changes.undoBelow(classes.child(progId + FIRST_VERSION));
        changes.undoBelow(classes.child("CLSID"));
    }

    /** Restores the state before {@link #replace}, also when another process has called that. */
    public void putBack() {
        changes.undo();
    }

    private List<ClassEntry> entries(ServerProgram program) {
        List<ClassEntry> entries = classEntries(program);
        entries.addAll(types.entries(TITLE, program.typeLibrary()));
        return entries;
    }

    private List<ClassEntry> classEntries(ServerProgram program) {
        RegistryKey name = classes.child(progId);
        RegistryKey version = classes.child(progId + FIRST_VERSION);
        RegistryKey clsid = classes.child("CLSID").child(data.guid());
        List<ClassEntry> entries = new ArrayList<>(List.of(
                new ClassEntry(name, name, ClassEntry.DEFAULT, TITLE),
                new ClassEntry(name, name.child("CLSID"), ClassEntry.DEFAULT, data.guid()),
                new ClassEntry(name, name.child("CurVer"), ClassEntry.DEFAULT, version.name()),
                new ClassEntry(version, version, ClassEntry.DEFAULT, TITLE),
                new ClassEntry(version, version.child("CLSID"), ClassEntry.DEFAULT, data.guid()),
                new ClassEntry(clsid, clsid, ClassEntry.DEFAULT, TITLE),
                new ClassEntry(clsid, clsid.child("LocalServer32"), ClassEntry.DEFAULT, program.command()),
                new ClassEntry(clsid, clsid.child("ProgID"), ClassEntry.DEFAULT, version.name()),
                new ClassEntry(clsid, clsid.child("VersionIndependentProgID"), ClassEntry.DEFAULT, progId),
                TypeRegistration.entry(clsid)));
        if (classes.equals(OF_MACHINE)) {
            RegistryKey provider = ImProviders.installed(app);
            entries.add(new ClassEntry(provider, provider, ImProviders.FRIENDLY_NAME, data.friendlyName()));
            entries.add(new ClassEntry(provider, provider, ImProviders.PROCESS_NAME, program.processName()));
            entries.add(new ClassEntry(provider, provider, ImProviders.GUID, data.guid()));
        }
        return entries;
    }

    private static String shown(RegistryValue value) {
        return switch (value) {
            case Text text -> "\"" + text.value() + "\"";
            case Dword dword -> Integer.toString(dword.value());
            case RegistryValue.Other other -> other.type();
        };
    }
}
