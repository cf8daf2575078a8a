package org.presencemonitor.registry.regfile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.registry.DwordReading.Value;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;

/** A program that writes a registry file; tests start it in a process of its own. */
final class RegistryWriterProgram {
    static final RegistryKey KEY = RegistryKey.IM_PROVIDERS.child("Communicator");
    static final String COUNTER = "Counter";

    private RegistryWriterProgram() {}

    /** Arguments: {@code count FILE}, {@code names FILE PREFIX NUMBER} or {@code text FILE LENGTH}. */
    public static void main(String[] args) {
        try (FileRegistry registry = new FileRegistry(Path.of(args[1]))) {
            switch (args[0]) {
                case "count" -> count(registry);
                case "names" -> names(registry, args[2], Integer.parseInt(args[3]));
                default -> text(registry, Integer.parseInt(args[2]));
            }
        }
    }

    /** Counts on from where the last one was killed, and prints each number once it is written. */
    private static void count(FileRegistry registry) {
        int next = registry.readDword(KEY, COUNTER, 0, Integer.MAX_VALUE) instanceof Value last ? last.value() + 1 : 1;
        while (!System.out.checkError()) {
            registry.write(KEY, COUNTER, new Dword(next));
            System.out.println(next++);
        }
    }

    private static void names(FileRegistry registry, String prefix, int number) {
        for (int i = 0; i < number; i++) {
            registry.write(KEY, prefix + i, new Dword(i));
        }
    }

    private static void text(FileRegistry registry, int length) {
        try {
            registry.write(KEY, "Text", new Text("x".repeat(length)));
            System.out.println("written");
        } catch (RegistryException e) {
            System.out.println(e.getMessage());
        }
    }

    /** Its command line in a Java like this one. */
    static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                RegistryWriterProgram.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Starts it; its errors go where this process's go. */
    static Process start(String... args) throws IOException {
        return new ProcessBuilder(command(args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
