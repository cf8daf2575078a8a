package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/** JavaFX with one rectangle in a window of the program's size: what no JavaFX program can undercut. */
public final class OneRectangle {
    private OneRectangle() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            Rectangle rectangle = new Rectangle(20, 20, 388, 656);
            rectangle.setFill(Color.STEELBLUE);
            stage.setScene(new Scene(new Group(rectangle), 428, 696));
            stage.show();
        });
    }

    /** The command that starts it with the program's own runtime and options, and an AOT cache trained the same way. */
    static List<String> command(Path folder, Path java, List<String> options) throws IOException, InterruptedException {
        Path jar = folder.resolve("one-rectangle.jar");
        String entry = OneRectangle.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                var in = OneRectangle.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        Path cache = folder.resolve("one-rectangle.aot");
        Files.deleteIfExists(cache);
        Process training = new ProcessBuilder(command(java, options, "-XX:AOTCacheOutput=" + cache, jar))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("one-rectangle.txt").toFile())
                .start();
        if (!training.waitFor(5, TimeUnit.SECONDS)) {
            training.destroy();
        }
        training.waitFor();
        if (!Files.exists(cache)) {
            throw new IOException(
                    "No AOT cache for one rectangle: " + Files.readString(folder.resolve("one-rectangle.txt")));
        }
        return command(java, options, "-XX:AOTCache=" + cache, jar);
    }

    private static List<String> command(Path java, List<String> options, String cache, Path jar) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(options);
        command.addAll(List.of(cache, "-Xlog:disable", "-cp", jar.toString(), OneRectangle.class.getName()));
        return command;
    }
}
