package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * File systems that others change too: those of a network, those that a virtual machine shares with its host, and those
 * that a program provides. A system reports the changes that pass through itself, so there it reports only its own,
 * although it promises to report all.
 */
final class SharedFileSystem {
    /** How the names of their types begin; {@code fuse} is also what many others go through. */
    private static final List<String> TYPES = List.of(
            "nfs",
            "cifs",
            "smb",
            "afs",
            "afpfs",
            "dav",
            "webdav",
            "ncp",
            "coda",
            "ceph",
            "gfs",
            "glusterfs",
            "lustre",
            "ocfs2",
            "orangefs",
            "fuse",
            "macfuse",
            "osxfuse",
            "sshfs",
            "9p",
            "v9fs",
            "drvfs",
            "virtiofs",
            "vboxsf",
            "vmhgfs",
            "prl_fs");

    private SharedFileSystem() {}

    /** True also where the file system does not say what it is. */
    static boolean holds(Path folder) {
        try {
            return isShared(Files.getFileStore(folder).type());
        } catch (IOException unknown) {
            return true;
        }
    }

    /** @param type as {@link java.nio.file.FileStore#type()} names it: {@code nfs4}, {@code fuse.sshfs} */
    static boolean isShared(String type) {
        return TYPES.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
    }
}
