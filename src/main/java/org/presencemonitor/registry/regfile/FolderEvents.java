package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for changes of some files, whether they exist or not. The system reports changes in folders, so this listens to
 * the folder of each file, to the folder above in case the first is replaced, and in place of a missing folder to the
 * nearest existing one.
 */
final class FolderEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

    /** Null when the system offers none; then {@link #await} only waits. */
    private final @Nullable WatchService service;

    private final CountDownLatch closed = new CountDownLatch(1);
    /** The folders it listens to, as they were just before it did. */
    private Map<Path, Folder> folders = Map.of();
    /** The names that matter in each folder. */
    private Map<WatchKey, Set<Path>> names = Map.of();
    /** Whether other systems may change a folder without a report here. */
    private boolean shared;

    private FolderEvents(@Nullable WatchService service) {
        this.service = service;
    }

    static FolderEvents open(FileSystem system) {
        try {
            return new FolderEvents(system.newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("File changes are seen late: the system does not report them", e);
            return new FolderEvents(null);
        }
    }

    /**
     * From now on listens for changes of these absolute paths, as the folders are now; no longer for others.
     *
     * @return true if it did not before, so that earlier readings may be out of date
     */
    synchronized boolean listen(List<Path> files) {
        if (service == null) {
            return false;
        }
        Map<Path, Folder> wanted = wanted(files);
        if (wanted.equals(folders) && isCertain()) {
            return false;
        }
        // Again if a folder appeared or vanished meanwhile, which was not reported yet.
        do {
            folders = wanted;
            register(service, folders);
            wanted = wanted(files);
        } while (!wanted.equals(folders));
        shared = folders.keySet().stream().anyMatch(SharedFileSystem::holds);
        return true;
    }

    /** True while the system reports all changes of the files, except that a folder above their own is moved. */
    synchronized boolean areComplete() {
        return service != null && !shared && isCertain();
    }

    /**
     * True when the system is sure to report all changes in these folders while they are the same. This holds also for
     * one that is replaced by another of the same identity: its key ends, which {@link #await} reports.
     */
    private boolean isCertain() {
        return names.size() == folders.size()
                && names.keySet().stream().allMatch(WatchKey::isValid)
                && folders.values().stream()
                        .allMatch(folder -> folder.identity().isPresent());
    }

    /**
     * Waits for a change of one of the files.
     *
     * @return false if none came in this time
     * @throws ClosedWatchServiceException when closed, also while waiting
     */
    boolean await(Duration time) throws InterruptedException {
        if (service == null) {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ClosedWatchServiceException();
            }
            return false;
        }
        long end = System.nanoTime() + time.toNanos();
        WatchKey key = service.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        while (key != null) {
            boolean matters = matters(key);
            // An invalid key means that the folder no longer exists.
            if (!key.reset() || matters) {
                return true;
            }
            key = service.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return false;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            LOG.warn("Listening for file changes did not end cleanly", e);
        }
    }

    private static Map<Path, Folder> wanted(List<Path> files) {
        Map<Path, Folder> wanted = new HashMap<>();
        for (Path file : files) {
            Path entry = file;
            Path folder = entry.getParent();
            while (folder != null && !Files.isDirectory(folder)) {
                entry = folder;
                folder = entry.getParent();
            }
            for (int level = 0; folder != null && entry.getFileName() != null && level < 2; level++) {
                wanted.computeIfAbsent(folder, Folder::at).entries().add(entry.getFileName());
                entry = folder;
                folder = entry.getParent();
            }
        }
        return wanted;
    }

    private void register(WatchService listener, Map<Path, Folder> wanted) {
        Map<WatchKey, Set<Path>> listening = new HashMap<>();
        wanted.forEach((path, folder) -> {
            try {
                WatchKey key = path.register(
                        listener,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
                listening.computeIfAbsent(key, absent -> new HashSet<>()).addAll(folder.entries());
            } catch (IOException e) {
                LOG.debug("Changes in {} are seen late: the system does not report them", path, e);
            }
        });
        names.keySet().stream().filter(key -> !listening.containsKey(key)).forEach(WatchKey::cancel);
        names = listening;
    }

    private synchronized boolean matters(WatchKey key) {
        Set<Path> entries = names.getOrDefault(key, Set.of());
        boolean matters = entries.isEmpty();
        for (WatchEvent<?> event : key.pollEvents()) {
            // An event without a context means that events were lost.
            matters |= event.context() == null || entries.contains(event.context());
        }
        return matters;
    }

    /**
     * A folder to listen to.
     *
     * @param identity equal while it is the same folder; empty where the file system gives it none
     * @param entries the names that matter in it
     */
    private record Folder(Optional<Object> identity, Set<Path> entries) {
        static Folder at(Path folder) {
            return new Folder(identity(folder), new HashSet<>());
        }

        private static Optional<Object> identity(Path folder) {
            try {
                return Optional.ofNullable(
                        Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }
}
