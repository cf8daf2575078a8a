package org.presencemonitor.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that the user named for what the program gives out: an export, a recording, a journal. A regular file is
 * replaced as {@link AtomicFile} does it and keeps who may read and write it; a new one is for its owner alone. A pipe,
 * a terminal or another device is written to. Safe to use from any thread; calls block on the disk, and on the reader
 * of a pipe.
 */
public final class UserFile {
    private UserFile() {}

    /**
     * Writes the file.
     *
     * @param content writes the new content; when it throws, a regular file stays as it was
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, AtomicFile.Content content) throws IOException {
        Optional<OutputStream> stream = openStream(file);
        if (stream.isEmpty()) {
            AtomicFile.replace(file, content, FileAccess::keep);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(stream.get())) {
            content.writeTo(out);
        }
    }

    /** Writes the file. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Opens what can only be written once, from its beginning to its end: a pipe, a terminal, another device, an open
     * file of a process such as {@code /dev/stdout}. Waits for the reader of a named pipe.
     *
     * @return empty for a file that can be replaced, and where there is none
     */
    public static Optional<OutputStream> openStream(Path file) throws IOException {
        return SpecialFile.open(file);
    }
}
