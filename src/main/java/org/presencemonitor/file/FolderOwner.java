package org.presencemonitor.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Gives what root creates to whoever owns the folder it lies in. A program that was run once as root, with the data
 * folder of a user, would lock that user out of it. Nothing happens for others, who may not give files away.
 */
final class FolderOwner {
    private static final Object ROOT = 0;

    private FolderOwner() {}

    static void take(Path created) {
        Path folder = created.toAbsolutePath().getParent();
        try {
            if (folder != null && uid(created).equals(ROOT) && !uid(folder).equals(ROOT)) {
                // No link is followed: the folder's owner may have put one here that leads to a file of root's.
                Object group = Files.getAttribute(folder, "unix:gid");
                Files.setAttribute(created, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(created, "unix:uid", uid(folder), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notKnownHere) {
            // The file is written all the same.
        }
    }

    private static Object uid(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
