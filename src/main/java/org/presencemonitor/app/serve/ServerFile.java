package org.presencemonitor.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.file.OwnerOnlyFiles;

/** A file beside the settings that Windows reads where the registry names it. */
final class ServerFile {
    private ServerFile() {}

    /**
     * Writes the file. An equal one is left alone: Windows may be reading it at this moment.
     *
     * @return its path, absolute
     */
    static Path write(Path folder, String name, byte[] content) throws IOException {
        OwnerOnlyFiles.createFolders(folder.toAbsolutePath());
        Path file = folder.resolve(name).toAbsolutePath();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            AtomicFile.replace(file, content);
        }
        return file;
    }
}
