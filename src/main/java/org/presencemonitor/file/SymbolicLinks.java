package org.presencemonitor.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows symbolic links one by one, to find the file to replace or watch also when it is absent. */
public final class SymbolicLinks {
    /** The limit of Linux. */
    private static final int MAX_LINKS = 40;

    private SymbolicLinks() {}

    /** The path, then the target of each link in turn; the last is no link. */
    public static List<Path> follow(Path file) throws IOException {
        List<Path> chain = new ArrayList<>(List.of(file));
        while (Files.isSymbolicLink(chain.getLast())) {
            if (chain.size() > MAX_LINKS) {
                throw new FileSystemException(file.toString(), null, "its symbolic links lead in a circle");
            }
            Path link = chain.getLast();
            try {
                chain.add(link.resolveSibling(Files.readSymbolicLink(link)));
            } catch (NotLinkException replacedMeanwhile) {
                break;
            }
        }
        return chain;
    }

    public static Path target(Path file) throws IOException {
        return follow(file).getLast();
    }
}
