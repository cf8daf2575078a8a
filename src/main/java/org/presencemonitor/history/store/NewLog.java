package org.presencemonitor.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The write-ahead log that a connection makes. A folder that cannot have its index in memory, as on some network file
 * systems, would keep both, empty, after each failure.
 */
final class NewLog {
    private static final Logger LOG = LoggerFactory.getLogger(NewLog.class);

    private final List<Path> absent;

    private NewLog(List<Path> absent) {
        this.absent = absent;
    }

    /** Before the connection is made. */
    static NewLog of(Path file) {
        return new NewLog(HistoryFile.PARTS.stream()
                .map(part -> HistoryFile.part(file, part))
                .filter(Files::notExists)
                .toList());
    }

    /** After the connection has failed and was closed; a log with content stays, and so does one that was there. */
    void deleteEmpty() {
        try {
            if (absent.size() == HistoryFile.PARTS.size() && isEmpty(absent.getFirst())) {
                for (Path part : absent) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            LOG.debug("The empty write-ahead log stays", e);
        }
    }

    private static boolean isEmpty(Path log) throws IOException {
        return Files.notExists(log) || Files.size(log) == 0;
    }
}
