package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.file.WriteLock;
import org.presencemonitor.registry.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link RegFile} on disk: read whole, replaced whole. */
final class RegFileStore {
    private static final Logger LOG = LoggerFactory.getLogger(RegFileStore.class);
    /** As many hints of one file as a log has room for; the others are counted. */
    private static final int MAX_LOGGED = 10;

    private static final int MEGABYTE = 1 << 20;
    private static final int MAX_BYTES = 32 * MEGABYTE;

    private final Path file;
    /** Saves parsing when the same bytes are read again, as by a reader after the watcher. */
    private volatile @Nullable Parsed last;

    RegFileStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path file() {
        return file;
    }

    /** An absent file is an empty registry. */
    RegFile read() {
        return readIfThere().orElseGet(() -> RegFile.empty(name()));
    }

    /** Empty when there is no file. */
    Optional<RegFile> readIfThere() {
        try {
            return Optional.of(parsed(bytes()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new RegistryException(file + " cannot be read: " + reason(e) + ".", e);
        }
    }

    private RegFile parsed(byte[] bytes) {
        @Nullable Parsed known = last;
        if (known == null || !known.bytes.equals(ByteBuffer.wrap(bytes))) {
            RegFile file = RegFile.parse(name(), bytes);
            if (known == null || !known.file.hints().equals(file.hints())) {
                log(file);
            }
            known = new Parsed(ByteBuffer.wrap(bytes), file);
            last = known;
        }
        return known.file;
    }

    private void log(RegFile file) {
        file.hints().stream().limit(MAX_LOGGED).forEach(hint -> LOG.warn("{}, {}.", this.file, hint));
        int more = file.hints().size() + file.hintsLeftOut() - MAX_LOGGED;
        if (more > 0) {
            LOG.warn("{} has {} more lines of that kind.", this.file, more);
        }
    }

    /** Replaces the file by the edited one, unless that is the same or the file is damaged. */
    void edit(UnaryOperator<RegFile> edit) {
        RegFile before = read();
        if (edit.apply(before) == before) {
            return;
        }
        try {
            Path target = SymbolicLinks.target(file);
            OwnerOnlyFiles.createFolders(parent(target));
            WriteLock.hold(target, () -> replace(target, edit));
        } catch (IOException e) {
            throw new RegistryException(file + " was not changed: " + reason(e) + ".", e);
        }
    }

    private void replace(Path target, UnaryOperator<RegFile> edit) throws IOException {
        RegFile old = read();
        RegFile edited = edit.apply(old);
        if (edited == old) {
            return;
        }
        byte[] bytes = edited.bytes();
        checkSize(bytes.length);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        AtomicFile.replace(target, bytes);
        try {
            OwnerOnlyFiles.syncFolder(parent(target));
        } catch (IOException e) {
            throw new RegistryException(
                    file + " was changed, but a power cut may undo the change: " + reason(e) + ".", e);
        }
    }

    private byte[] bytes() throws IOException {
        BasicFileAttributes attributes = attributes();
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(
                    file.toString(), null, attributes.isDirectory() ? "it is a folder" : "it is not a file");
        }
        checkSize(attributes.size());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            checkSize(bytes.length);
            return bytes;
        }
    }

    /** Read before the file is opened, because opening a pipe would block. */
    private BasicFileAttributes attributes() throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException failed) {
            // Follows the links one by one to find the reason.
            return attributes(SymbolicLinks.target(file));
        }
    }

    private static BasicFileAttributes attributes(Path target) throws IOException {
        try {
            return Files.readAttributes(target, BasicFileAttributes.class);
        } catch (NoSuchFileException absent) {
            Path above = target.getParent();
            while (above != null && !Files.exists(above)) {
                above = above.getParent();
            }
            if (above != null && !Files.isDirectory(above)) {
                throw new FileSystemException(target.toString(), null, above + " is not a folder");
            }
            throw absent;
        }
    }

    private void checkSize(long size) {
        if (size > MAX_BYTES) {
            throw new RegistryException(String.format(
                    Locale.ROOT,
                    "%s has %,d bytes, more than the %,d (%d MB) that a registry file may have.",
                    file,
                    size,
                    MAX_BYTES,
                    MAX_BYTES / MEGABYTE));
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new FileSystemException(path.toString(), null, "it is a folder");
        }
        return parent;
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private record Parsed(ByteBuffer bytes, RegFile file) {}
}
