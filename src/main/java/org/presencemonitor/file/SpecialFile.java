package org.presencemonitor.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a path may name beside a file that can be replaced: a pipe, a device, an open file of a process. */
final class SpecialFile {
    /**
     * The folders in which the system lists the open files of a process. What looks like a link there is no name of the
     * file: replacing the file would leave the process with the old one.
     */
    private static final Pattern OPEN_FILES = Pattern.compile("/dev/fd|/proc/\\d+(/task/\\d+)?/fd");

    private SpecialFile() {}

    /** Empty for a regular file, a folder, and where there is nothing. */
    static Optional<OutputStream> open(Path file) throws IOException {
        for (Path link : SymbolicLinks.follow(file.toAbsolutePath())) {
            String folder = folder(link);
            if (OPEN_FILES.matcher(folder).matches()) {
                return Optional.of(openFile(folder, link));
            }
        }
        if (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.newOutputStream(file, StandardOpenOption.WRITE));
    }

    /** The path without links; empty where there is no folder. */
    private static String folder(Path file) throws IOException {
        Path folder = file.getParent();
        return folder != null && Files.isDirectory(folder) ? folder.toRealPath().toString() : "";
    }

    /** The process's own descriptors, because opening one anew would begin at the start of its file. */
    private static OutputStream openFile(String folder, Path file) throws IOException {
        boolean own = folder.equals("/dev/fd")
                || folder.equals("/proc/" + ProcessHandle.current().pid() + "/fd");
        if (own && file.endsWith("1")) {
            return new Unclosed(new FileOutputStream(FileDescriptor.out));
        }
        if (own && file.endsWith("2")) {
            return new Unclosed(new FileOutputStream(FileDescriptor.err));
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** The rest of the program goes on writing there. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
