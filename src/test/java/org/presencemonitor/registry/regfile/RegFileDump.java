package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;

/** What is in a .reg file, as lines that a person can compare. */
final class RegFileDump {
    private final RegFile file;
    private final List<String> lines = new ArrayList<>();

    private RegFileDump(RegFile file) {
        this.file = file;
    }

    /** A line a key and a line a value at and below these keys; names are folded, keys in the order of their names. */
    static List<String> of(RegFile file, RegistryKey... keys) {
        RegFileDump dump = new RegFileDump(file);
        for (RegistryKey key : keys) {
            if (file.tree().at(key).isPresent()) {
                dump.add(key);
            }
        }
        return dump.lines;
    }

    private void add(RegistryKey key) {
        lines.add("[" + RegistryNames.fold(key.path()) + "]");
        new TreeMap<>(file.tree().values(key))
                .forEach((name, value) -> lines.add("  " + printable(name) + " = " + data(value)));
        file.subkeys(key).stream()
                .sorted((a, b) -> RegistryNames.fold(a).compareTo(RegistryNames.fold(b)))
                .forEach(name -> add(key.child(name)));
    }

    private static String data(RegistryValue value) {
        return switch (value) {
            case RegistryValue.Dword dword -> String.format("dword %08x", dword.value());
            case RegistryValue.Text text -> "text " + printable(text.value());
            case RegistryValue.Other other -> "type " + Integer.toHexString(other.number()) + " " + other.hex();
        };
    }

    private static String printable(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
