package org.presencemonitor.simulator.windows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.WritableRegistry;

/**
 * The registry entries by which Windows finds the type library, and carries calls of its interfaces from one process to
 * another. Interfaces that another client has registered are left alone: they are the same.
 */
final class TypeRegistration {
    private static final String LIBRARIES = "TypeLib";
    private static final String INTERFACES = "Interface";
    private static final String PROXY = "ProxyStubClsid32";
    /** Windows' own proxy for every interface that is called through IDispatch alone. */
    private static final String DISPATCH_PROXY = "{00020420-0000-0000-C000-000000000046}";
    /** Windows' own proxy for every interface that is described in a type library. */
    private static final String LIBRARY_PROXY = "{00020424-0000-0000-C000-000000000046}";

    private static final RegistryKey ALL_CLASSES = new RegistryKey("HKEY_CLASSES_ROOT");
    private static final String LIBRARY = TypeDescriptions.LIBRARY.toString();

    private final WritableRegistry registry;
    private final RegistryKey classes;

    /**
     * Writes nothing yet.
     *
     * @param classes those of this user or those of the machine
     */
    TypeRegistration(WritableRegistry registry, RegistryKey classes) {
        this.registry = registry;
        this.classes = classes;
    }

    /** What has to be written for the library, and for the interfaces that nobody has registered. */
    List<ClassEntry> entries(String title, Path file) {
        RegistryKey whole = library();
        RegistryKey version = whole.child(TypeDescriptions.VERSION);
        List<ClassEntry> entries = new ArrayList<>(List.of(
                new ClassEntry(whole, version, ClassEntry.DEFAULT, title),
                new ClassEntry(whole, version.child("FLAGS"), ClassEntry.DEFAULT, "0"),
                new ClassEntry(whole, version.child("0").child("win64"), ClassEntry.DEFAULT, file.toString())));
        TypeDescriptions.interfaces().stream()
                .filter(type -> !isUsable(type))
                .flatMap(this::entries)
                .forEach(entries::add);
        return entries;
    }

    /** How a class names its library. */
    static ClassEntry entry(RegistryKey clsid) {
        return new ClassEntry(clsid, clsid.child(LIBRARIES), ClassEntry.DEFAULT, LIBRARY);
    }

    private Stream<ClassEntry> entries(InterfaceDescription type) {
        RegistryKey key = classes.child(INTERFACES).child(type.iid().toString());
        RegistryKey library = key.child(LIBRARIES);
        String proxy = type.dual() ? LIBRARY_PROXY : DISPATCH_PROXY;
        return Stream.of(
                new ClassEntry(key, key, ClassEntry.DEFAULT, type.name()),
                new ClassEntry(key, key.child(PROXY), ClassEntry.DEFAULT, proxy),
                new ClassEntry(key, library, ClassEntry.DEFAULT, LIBRARY),
                new ClassEntry(key, library, "Version", TypeDescriptions.VERSION));
    }

    /** Deletes the library, and the interfaces that lead to it. */
    void delete() {
        RegistryKey interfaces = classes.child(INTERFACES);
        TypeDescriptions.interfaces().stream()
                .map(type -> interfaces.child(type.iid().toString()))
                .filter(key -> text(key.child(LIBRARIES))
                        .filter(LIBRARY::equalsIgnoreCase)
                        .isPresent())
                .forEach(registry::delete);
        registry.delete(library());
    }

    private RegistryKey library() {
        return classes.child(LIBRARIES).child(LIBRARY);
    }

    /** Whether calls of the interface reach other processes: it has a proxy, and the library that this one reads. */
    private boolean isUsable(InterfaceDescription type) {
        RegistryKey key = ALL_CLASSES.child(INTERFACES).child(type.iid().toString());
        Optional<String> proxy = text(key.child(PROXY));
        if (proxy.isEmpty() || !proxy.get().equalsIgnoreCase(LIBRARY_PROXY)) {
            return proxy.isPresent();
        }
        return text(key.child(LIBRARIES))
                .map(library -> ALL_CLASSES.child(LIBRARIES).child(library))
                .filter(library -> !registry.subkeys(library).isEmpty())
                .isPresent();
    }

    private Optional<String> text(RegistryKey key) {
        return registry.readText(key, ClassEntry.DEFAULT).text();
    }
}
