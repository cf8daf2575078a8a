package org.presencemonitor.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Reads a file that is small unless something is wrong with it. */
public final class SmallFile {
    private SmallFile() {}

    /**
     * All bytes of the file.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     * @throws IOException also for what is no regular file, of which a pipe would block, and for a larger file
     */
    public static byte[] read(Path file, int maxBytes) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            String what = attributes.isDirectory() ? "it is a folder" : "it is not a file";
            throw new FileSystemException(file.toString(), null, what);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                String why = String.format(Locale.ROOT, "it has more than %,d bytes", maxBytes);
                throw new FileSystemException(file.toString(), null, why);
            }
            return bytes;
        }
    }
}
