package org.presencemonitor.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows symbolic links by hand: a file to be replaced, or watched, is the one they lead to, even if it is absent. */
public final class SymbolicLinks {
    /** As many as Linux follows. */
    private static final int MOST = 40;

    private SymbolicLinks() {}

    /** The path, then what it links to, and so on; the last is no link. */
    public static List<Path> follow(Path file) throws IOException {
        List<Path> chain = new ArrayList<>(List.of(file));
        while (Files.isSymbolicLink(chain.getLast())) {
            if (chain.size() > MOST) {
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
