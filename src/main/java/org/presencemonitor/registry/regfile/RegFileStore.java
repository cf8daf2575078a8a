package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.file.WriteLock;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.thread.FailureLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link RegFile} on disk: read whole, replaced whole. One reader at a time: two large files at once may be more than
 * the memory holds.
 */
final class RegFileStore {
    private static final Logger LOG = LoggerFactory.getLogger(RegFileStore.class);
    /** As many hints of one file as a log has room for; the others are counted. */
    private static final int MAX_LOGGED = 10;

    private static final int MEGABYTE = 1 << 20;
    /** Reading and changing a file takes up to ten times its size, of the 256 MB that the program has. */
    private static final int MAX_BYTES = 8 * MEGABYTE;

    private final Path file;
    private final BiFunction<String, byte[], RegFile> parser;
    /** Saves parsing when the same bytes are read again, as by a reader after the watcher; given up for memory. */
    private SoftReference<Parsed> last = new SoftReference<>(null);

    private List<RegHint> lastHints = List.of();
    private final FailureLog faults;

    RegFileStore(Path file) {
        this(file, RegFile::parse);
    }

    /** @param parser receives the file's name, for messages, and its bytes */
    RegFileStore(Path file, BiFunction<String, byte[], RegFile> parser) {
        this.file = file.toAbsolutePath();
        this.parser = parser;
        this.faults = new FailureLog("Reading or writing " + this.file + " failed");
    }

    Path file() {
        return file;
    }

    /** An absent file is an empty registry. */
    RegFile read() {
        return readIfThere().orElseGet(() -> RegFile.empty(name()));
    }

    /**
     * Empty when there is no file.
     *
     * @throws RegistryException whatever keeps it from being read: a fault of this program is shown as well, and ends
     *     no thread
     */
    synchronized Optional<RegFile> readIfThere() {
        try {
            Optional<RegFile> read = Optional.of(parsed(bytes()));
            faults.succeeded();
            return read;
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new RegistryException(file + " cannot be read: " + reason(e) + ".", e);
        } catch (RegistryException damaged) {
            throw damaged;
        } catch (RuntimeException | Error e) {
            throw fault("cannot be read", e);
        }
    }

    private synchronized RegistryException fault(String what, Throwable cause) {
        String reason = cause instanceof OutOfMemoryError
                ? "it takes more memory than this program has"
                : "Presence Monitor failed with " + cause;
        faults.failed(cause);
        return new RegistryException(file + " " + what + ": " + reason + ".", cause);
    }

    private RegFile parsed(byte[] bytes) {
        return known(bytes).orElseGet(() -> parseAnew(bytes));
    }

    private Optional<RegFile> known(byte[] bytes) {
        return Optional.ofNullable(last.get())
                .filter(known -> known.bytes.equals(ByteBuffer.wrap(bytes)))
                .map(Parsed::file);
    }

    private RegFile parseAnew(byte[] bytes) {
        last.clear();
        RegFile parsed = parser.apply(name(), bytes);
        last = new SoftReference<>(new Parsed(ByteBuffer.wrap(bytes), parsed));
        if (!lastHints.equals(parsed.hints())) {
            log(parsed);
        }
        lastHints = parsed.hints();
        return parsed;
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
        try {
            RegFile before = read();
            if (edit.apply(before) == before) {
                return;
            }
            Path target = SymbolicLinks.target(file);
            OwnerOnlyFiles.createFolders(parent(target));
            WriteLock.hold(target, () -> replace(target, edit));
        } catch (IOException e) {
            throw new RegistryException(file + " was not changed: " + reason(e) + ".", e);
        } catch (RegistryException refused) {
            throw refused;
        } catch (RuntimeException | Error e) {
            throw fault("was not changed", e);
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
        AtomicFile.replace(file, bytes);
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
        return ThrownReason.of(e);
    }

    private record Parsed(ByteBuffer bytes, RegFile file) {}
}
