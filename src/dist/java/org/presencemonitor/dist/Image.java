package org.presencemonitor.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The program as it is installed: a launcher, the jars and native libraries, the runtime and its AOT cache. */
final class Image {
    /** Never to be changed: by it Windows knows that a package is a newer version of an installed one. */
    private static final String UPGRADE_UUID = "6d0f7c1e-52f8-4e0b-9b7c-3f0a3a1f7d52";

    private static final String CACHE = "presence-monitor.aot";

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
            throws IOException {
        Target target = Target.here();
        List<String> options = new ArrayList<>(jvmOptions);
        options.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
        // Drawn by the processor, the window takes 58 MiB less than through OpenGL, and Mesa keeps no cache at home.
        options.add("-Dprism.order=sw");
        options.add("-Dorg.sqlite.lib.path=$APPDIR");
        options.add("-Djna.boot.library.path=$APPDIR");
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image"));
        arguments.addAll(List.of("--name", name(target), "--dest", folder.toString()));
        arguments.addAll(List.of("--input", input.toString(), "--main-jar", "presence-monitor.jar"));
        arguments.addAll(List.of("--main-class", mainClass, "--runtime-image", runtime.toString()));
        arguments.addAll(version(version, target));
        if (target == Target.LINUX) {
            arguments.addAll(List.of("--icon", icons.resolve("256.png").toString()));
        }
        if (target == Target.WINDOWS) {
            arguments.addAll(List.of("--add-launcher", "presence-monitor=src/dist/windows/console.properties"));
        }
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        // A cache that does not fit makes the start slower and is nothing to tell whoever starts it.
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE));
        arguments.addAll(List.of("--java-options", "-Xlog:disable"));
        Commands.jdk("jpackage", arguments.toArray(String[]::new));
        Path root = folder.resolve(target == Target.MAC ? name(target) + ".app" : name(target));
        return new Image(root, target, options, mainClass);
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
        jvmOptions.forEach(option -> command.add(option.replace("$APPDIR", app().toString())));
        command.add("-XX:AOTCacheOutput=" + app().resolve(CACHE));
        command.addAll(List.of("-cp", classPath(), mainClass));
        if (target != Target.LINUX) {
            command.addAll(List.of("watch", "--data-dir", folder.toString()));
        }
        Commands.run(command);
        if (!Files.exists(app().resolve(CACHE))) {
            throw new IOException("The training run has left no AOT cache");
        }
    }

    /** As the launcher puts it together: the cache asks for the same jars in the same order. */
    private String classPath() throws IOException {
        return Files.readAllLines(app().resolve(name(target) + ".cfg")).stream()
                .filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app().toString()))
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
