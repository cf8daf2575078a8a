package org.presencemonitor.registry;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.presencemonitor.wine.WineProcess;

/** The program {@code reg} of Windows: each change is a .reg file of its own that it imports. */
public final class RegImport implements RegistryContract.Outside {
    private final Path file;

    /** @param file what to import from */
    public RegImport(Path file) {
        this.file = file;
    }

    @Override
    public void set(RegistryKey key, String name, RegistryValue value) {
        run("[" + key + "]\r\n" + OutsideWriter.name(name) + "=" + OutsideWriter.data(value));
    }

    @Override
    public void deleteValue(RegistryKey key, String name) {
        run("[" + key + "]\r\n" + OutsideWriter.name(name) + "=-");
    }

    @Override
    public void create(RegistryKey key) {
        run("[" + key + "]");
    }

    @Override
    public void deleteKey(RegistryKey key) {
        run("[-" + key + "]");
    }

    private void run(String lines) {
        String text = "\ufeffWindows Registry Editor Version 5.00\r\n\r\n" + lines + "\r\n";
        try {
            Files.write(file, text.getBytes(UTF_16LE));
            assertThat(start().waitFor()).as("reg import of %s", lines).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reg ran", e);
        }
    }

    private Process start() throws IOException {
        return WineProcess.start(new ProcessBuilder("reg", "import", file.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT));
    }
}
