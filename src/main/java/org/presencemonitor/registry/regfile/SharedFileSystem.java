package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * File systems that other systems change too: those of a network, those that a virtual machine shares with its host,
 * and those that a program provides. A system reports only changes made through itself, so there it misses the others.
 */
final class SharedFileSystem {
    /** How the names of their types begin: on a network, provided by a program, shared with a virtual machine. */
    private static final Pattern TYPES = Pattern.compile("nfs|cifs|smb|afs|afpfs|dav|webdav|ncp|coda|ceph|gfs|glusterfs"
            + "|lustre|ocfs2|orangefs|fuse|macfuse|osxfuse|sshfs|9p|v9fs|drvfs|virtiofs|vboxsf|vmhgfs|prl_fs");

    private SharedFileSystem() {}

    /** Whether the folder is on one; true also when the type of its file system is unknown. */
    static boolean holds(Path folder) {
        try {
            return isShared(Files.getFileStore(folder).type());
        } catch (IOException unknown) {
            return true;
        }
    }

    /** @param type as {@link java.nio.file.FileStore#type()} names it: {@code nfs4}, {@code fuse.sshfs} */
    static boolean isShared(String type) {
        return TYPES.matcher(type.toLowerCase(Locale.ROOT)).lookingAt();
    }
}
