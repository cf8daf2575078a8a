package org.presencemonitor.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/** What a file that replaces another takes over from it, where the system has it: nothing on Windows. */
final class FileAccess {
    private FileAccess() {}

    /** The owner and the group: a program that runs as root takes no file away from its user. */
    static void keepOwner(Path old, Path written) throws IOException {
        if (!isKnown(old)) {
            return;
        }
        PosixFileAttributes had = Files.readAttributes(old, PosixFileAttributes.class);
        PosixFileAttributes has = Files.readAttributes(written, PosixFileAttributes.class);
        try {
            if (!has.group().equals(had.group())) {
                Files.setAttribute(written, "posix:group", had.group());
            }
            if (!has.owner().equals(had.owner())) {
                Files.setOwner(written, had.owner());
            }
        } catch (IOException notAllowed) {
            // Only root may give files away. A user who may replace the file may own the new one as well.
        }
    }

    /** The owner, the group and the permissions. */
    static void keep(Path old, Path written) throws IOException {
        keepOwner(old, written);
        if (isKnown(old)) {
            Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(old));
        }
    }

    private static boolean isKnown(Path old) {
        return OwnerOnlyFiles.isPosix(old) && Files.exists(old);
    }
}
