package org.presencemonitor.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.file.SymbolicLinks;

/**
 * Which files stood at the paths of a database at one moment. An open file outlives its name: what is written after
 * somebody deleted, moved or replaced it goes where nobody looks.
 *
 * @param database empty when there was no file
 * @param parts the write-ahead log and its index
 */
record DatabaseIdentity(Optional<Object> database, List<Optional<Object>> parts) {
    private static final DatabaseIdentity NOTHING = new DatabaseIdentity(
            Optional.empty(),
            HistoryFile.PARTS.stream().map(part -> Optional.empty()).toList());

    /** Those at the path now, or where a link at the path leads. */
    static DatabaseIdentity of(Path file) {
        try {
            Path target = SymbolicLinks.target(file);
            return new DatabaseIdentity(
                    key(target),
                    HistoryFile.PARTS.stream()
                            .map(part -> key(HistoryFile.part(target, part)))
                            .toList());
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /**
     * The key of the file system; where that has none, files in use cannot be replaced, and their creation dates them.
     */
    private static Optional<Object> key(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(Optional.ofNullable(found.fileKey()).orElse(found.creationTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean isSameDatabase(DatabaseIdentity other) {
        return database.equals(other.database);
    }

    /** Whether all parts that this one has are in the other; new ones do not count. */
    boolean hasPartsIn(DatabaseIdentity other) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPresent() && !parts.get(i).equals(other.parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
