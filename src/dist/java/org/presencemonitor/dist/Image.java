package org.presencemonitor.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as it is installed: a launcher, the jars and native libraries, the runtime and its AOT cache. */
final class Image {
    /** Never to be changed: by it Windows knows that a package is a newer version of an installed one. */
    private static final String UPGRADE_UUID = "6d0f7c1e-52f8-4e0b-9b7c-3f0a3a1f7d52";

    private static final String CACHE = "presence-monitor.aot";
    static final String JAR = "presence-monitor.jar";

    private final Path root;
    private final Target target;
    private final List<String> jvmOptions;
    private final String mainClass;

    private Image(Path root, Target target, List<String> jvmOptions, String mainClass) {
        this.root = root;
        this.target = target;
        this.jvmOptions = jvmOptions;
        this.mainClass = mainClass;
    }

    /** Makes it in {@code folder}; what the launcher tells the JVM begins with {@code jvmOptions}. */
    static Image make(
            Path folder,
            Path input,
            Path runtime,
            Path icons,
            String version,
            String mainClass,
            List<String> jvmOptions)
            throws IOException, InterruptedException {
        Target target = Target.here();
        List<String> options = new ArrayList<>(jvmOptions);
        // The cache where it was made for, so that the JVM need not change its pages; nothing learnt for a compiler
        // that is not in use; no thread that wakes up four times a second to look for unused monitors, and none that
        // does once a second to look at tables of names; no file for jstat. Machine code in the cache would be that of
        // the processor that the package is built on, and older ones die of it. No warning of a .hotspotrc that lies
        // where the program is started.
        options.addAll(List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:-AOTReplayTraining",
                "-XX:-AOTAdapterCaching",
                "-XX:-AOTStubCaching",
                "-XX:AsyncDeflationInterval=0",
                "-XX:ServiceThreadCleanupInterval=0",
                "-XX:-UsePerfData",
                "-XX:-PrintWarnings"));
        options.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
        // Drawn by the processor, the window takes 58 MiB less than through OpenGL, and Mesa keeps no cache at home.
        options.add("-Dprism.order=sw");
        options.add("-Dorg.sqlite.lib.path=$APPDIR");
        options.add("-Djna.boot.library.path=$APPDIR");
        Image image = new Image(
                folder.resolve(target == Target.MAC ? name(target) + ".app" : name(target)),
                target,
                options,
                mainClass);
        if (target == Target.LINUX) {
            image.lay(input, runtime, icons);
        } else {
            image.jpackage(input, runtime, version);
        }
        return image;
    }

    /** As jpackage would lay it out, with a launcher of our own. */
    private void lay(Path input, Path runtime, Path icons) throws IOException {
        copy(runtime, runtime());
        copy(input, app());
        Files.copy(runtime.resolve("bin/java"), runtime().resolve("bin").resolve(name(target)));
        Files.copy(icons.resolve("256.png"), root.resolve("lib").resolve(name(target) + ".png"));
        Path launcher = Files.createDirectories(root.resolve("bin")).resolve(name(target));
        Files.writeString(
                launcher,
                Files.readString(Path.of("src/dist/linux/launcher"))
                        .replace(
                                "@OPTIONS@",
                                options("$app")
                                        .map(option -> '"' + option + '"')
                                        .collect(Collectors.joining(" ")))
                        .replace("@CLASSPATH@", classPath("$app"))
                        .replace("@MAIN@", mainClass));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void jpackage(Path input, Path runtime, String version) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image"));
        arguments.addAll(
                List.of("--name", name(target), "--dest", root.getParent().toString()));
        arguments.addAll(List.of("--input", input.toString(), "--main-jar", JAR));
        arguments.addAll(List.of("--main-class", mainClass, "--runtime-image", runtime.toString()));
        arguments.addAll(version(version, target));
        if (target == Target.WINDOWS) {
            arguments.addAll(List.of("--add-launcher", "presence-monitor=src/dist/windows/console.properties"));
        }
        for (String option : jvmOptions) {
            arguments.addAll(List.of("--java-options", option));
        }
        // A cache that does not fit makes the start slower and is nothing to tell whoever starts it.
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE));
        arguments.addAll(List.of("--java-options", "-Xlog:disable"));
        Commands.jdk("jpackage", arguments.toArray(String[]::new));
    }

    private static String name(Target target) {
        return target == Target.LINUX ? "presence-monitor" : "Presence Monitor";
    }

    /** Numbers alone; macOS takes none that begins with 0. */
    private static List<String> version(String version, Target target) {
        String numbers = version.replaceFirst("-.*", "");
        return target == Target.MAC && numbers.startsWith("0") ? List.of() : List.of("--app-version", numbers);
    }

    Path root() {
        return root;
    }

    private Path app() {
        return root.resolve(
                switch (target) {
                    case LINUX -> "lib/app";
                    case WINDOWS -> "app";
                    case MAC -> "Contents/app";
                });
    }

    private Path runtime() {
        return root.resolve(
                switch (target) {
                    case LINUX -> "lib/runtime";
                    case WINDOWS -> "runtime";
                    case MAC -> "Contents/runtime/Contents/Home";
                });
    }

    /** Lets the program run once, as the launcher would start it, and keeps what the JVM has learnt. */
    void train(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        if (target == Target.LINUX) {
            command.addAll(List.of("bash", "src/dist/linux/train", folder.toString()));
        }
        command.add(runtime().resolve("bin/java").toString());
        options(app().toString()).forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + app().resolve(CACHE));
        command.addAll(List.of("-cp", classPath(app().toString()), mainClass));
        if (target != Target.LINUX) {
            command.addAll(List.of("watch", "--data-dir", folder.toString()));
        }
        Commands.run(command);
        if (!Files.exists(app().resolve(CACHE))) {
            throw new IOException("The training run has left no AOT cache");
        }
    }

    private Stream<String> options(String app) {
        return jvmOptions.stream().map(option -> option.replace("$APPDIR", app));
    }

    /** The cache asks for the same jars in the same order; jpackage's launchers have the program's first as well. */
    private String classPath(String app) throws IOException {
        Path first = app().resolve(JAR);
        Stream<Path> others =
                Packager.list(app()).stream().filter(file -> file.toString().endsWith(".jar") && !file.equals(first));
        return Stream.concat(Stream.of(first), others)
                .map(jar -> app + File.separator + jar.getFileName())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Makes the packages into {@code folder}. */
    void pack(Path folder, String version, String date) throws IOException, InterruptedException {
        if (target == Target.LINUX) {
            Commands.run(List.of("bash", "src/dist/linux/pack", folder.toString(), version, date));
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("--app-image", root.toString()));
        arguments.addAll(List.of("--name", name(target), "--dest", folder.toString()));
        arguments.addAll(version(version, target));
        arguments.addAll(
                target == Target.MAC
                        ? List.of("--type", "dmg")
                        : List.of(
                                "--type",
                                "msi",
                                "--win-upgrade-uuid",
                                UPGRADE_UUID,
                                "--win-per-user-install",
                                "--win-menu"));
        Commands.jdk("jpackage", arguments.toArray(String[]::new));
    }
}
