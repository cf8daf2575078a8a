package org.presencemonitor.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the packages for the system it runs on, out of the jars that Maven has built. Started by {@code mvn package
 * -Pdist} from its sources, with the program's classes on the class path.
 */
public final class Packager {
    private Packager() {}

    /**
     * Makes all of them.
     *
     * @param args the folder to work in, with the dependencies in {@code libraries} and what goes along in
     *     {@code papers}; the program's jar; its version; the date of all files; the main class; what the JVM is told
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        Target target = Target.here();

        Path modules = Files.createDirectories(emptied(folder.resolve("modules")));
        Path moduleLibraries = Files.createDirectories(emptied(folder.resolve("module-libraries")));
        Path input = Files.createDirectories(emptied(folder.resolve("input")));
        for (Path jar : list(folder.resolve("libraries"))) {
            boolean javafx = jar.getFileName().toString().startsWith("javafx-");
            Jars.copyWithoutLibraries(jar, javafx ? modules : input, javafx ? moduleLibraries : input, target);
        }
        Files.copy(Path.of(args[1]), input.resolve(Image.JAR));

        Path runtime = OwnRuntime.link(emptied(folder.resolve("runtime")), modules, moduleLibraries, target);
        Path icons = Icons.draw(emptied(folder.resolve("icons")));
        Image image = Image.make(
                emptied(folder.resolve("image")), input, runtime, icons, args[2], args[4], List.of(args[5].split(" ")));
        if (target == Target.LINUX) {
            Commands.run(List.of("bash", "src/dist/linux/strip", image.root().toString()));
        }
        // In whole seconds, since an archive keeps no more: the AOT cache believes in no file of another date.
        date(image.root(), FileTime.from(Instant.parse(args[3])));
        image.train(emptied(folder.resolve("training")));
        image.pack(folder, args[2], args[3]);
    }

    /** The folder, with nothing left of a former build. */
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
        return folder;
    }

    private static void date(Path root, FileTime date) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, date);
            }
        }
    }

    /** The files in a folder, always in the same order. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
