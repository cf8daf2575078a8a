package org.presencemonitor.app.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.presencemonitor.file.FileNames;
import org.presencemonitor.registry.RegistryNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox files of the simulated clients, one for each. Names that differ in case alone are one client, whose file
 * is found however it is spelled.
 *
 * <p>Earlier versions wrote {@code _} for each letter beyond A to Z, so that several clients had one file. The first of
 * them that asks takes it over.
 *
 * @param folder the data folder
 */
record OutboxFiles(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFiles.class);

    /** The file of the client with that name among the providers; it may be absent. */
    public Path of(String app) {
        String own = name(FileNames.of(app, RegistryNames.fold(app)));
        String earlier = name(app.replaceAll("[^\\w.-]", "_"));
        try {
            Optional<Path> found = find(own);
            Optional<Path> left = own.equals(earlier) ? Optional.empty() : find(earlier);
            if (found.isEmpty()) {
                return left.isPresent() ? takeOver(left.get(), own) : folder.resolve(own);
            }
            left.ifPresent(file -> LOG.warn("{} is left as it is; the outbox of {} is {}", file, app, found.get()));
            return found.get();
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be searched for the outbox of {}: {}", folder, app, e.toString());
            return folder.resolve(own);
        }
    }

    private static Path takeOver(Path earlier, String name) {
        try {
            return Files.move(earlier, earlier.resolveSibling(name));
        } catch (IOException e) {
            LOG.warn("{} is used as it is, because it cannot be renamed: {}", earlier, e.toString());
            return earlier;
        }
    }

    /** The file of that name; one that differs in case where there is none. */
    private Optional<Path> find(String name) throws IOException {
        Path exactly = folder.resolve(name);
        if (Files.exists(exactly) || !Files.isDirectory(folder)) {
            return Optional.of(exactly).filter(Files::exists);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().equalsIgnoreCase(name)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static String name(String part) {
        return "outbox-" + part + ".txt";
    }
}
