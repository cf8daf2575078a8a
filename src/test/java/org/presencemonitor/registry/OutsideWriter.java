package org.presencemonitor.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;

/** A program that knows the .reg format in its own way and writes the whole file each time. */
public final class OutsideWriter implements RegistryContract.Outside {
    private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();
    private final Consumer<String> file;

    public OutsideWriter(Consumer<String> file) {
        this.file = file;
    }

    @Override
    public void set(RegistryKey key, String name, RegistryValue value) {
        keys.computeIfAbsent(key.path(), absent -> new LinkedHashMap<>()).put(name, data(value));
        write();
    }

    @Override
    public void deleteValue(RegistryKey key, String name) {
        keys.getOrDefault(key.path(), new LinkedHashMap<>()).remove(name);
        write();
    }

    @Override
    public void create(RegistryKey key) {
        keys.computeIfAbsent(key.path(), absent -> new LinkedHashMap<>());
        write();
    }

    @Override
    public void deleteKey(RegistryKey key) {
        keys.keySet().removeIf(path -> path.equals(key.path()) || path.startsWith(key.path() + "\\"));
        write();
    }

    private void write() {
        StringBuilder text = new StringBuilder("Windows Registry Editor Version 5.00\n");
        keys.forEach((key, values) -> {
            text.append("\n[").append(key).append("]\n");
            values.forEach((name, data) ->
                    text.append(name(name)).append('=').append(data).append('\n'));
        });
        file.accept(text.toString());
    }

    /** A value's name, as a line of a .reg file begins. */
    public static String name(String name) {
        return name.isEmpty() ? "@" : '"' + escaped(name) + '"';
    }

    /** A value, as a line of a .reg file ends. */
    public static String data(RegistryValue value) {
        return switch (value) {
            case Dword dword -> "dword:" + Integer.toHexString(dword.value());
            case Text text -> '"' + escaped(text.value()) + '"';
            case Other other -> "hex(" + Integer.toHexString(other.number()) + "):" + other.hex();
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
