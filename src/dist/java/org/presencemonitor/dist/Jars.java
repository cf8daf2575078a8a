package org.presencemonitor.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Jars without the native libraries they carry: unpacked at every start into somebody's home, they cost time and stay
 * there.
 */
final class Jars {
    private static final Set<String> LIBRARIES = Set.of("so", "dll", "dylib", "jnilib", "a");

    private Jars() {}

    /**
     * Copies a jar, with its entries' order and dates, so that the copy is the same each time.
     *
     * @param libraries where the native libraries for {@code target} go; those for other systems go nowhere
     */
    static void copyWithoutLibraries(Path jar, Path folder, Path libraries, Target target) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile())) {
            if (from.size() == 1) {
                return; // JavaFX has empty jars beside those for each system
            }
            try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(folder.resolve(jar.getFileName())))) {
                for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
                    copy(from, all.nextElement(), to, libraries, target);
                }
            }
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to, Path libraries, Target target)
            throws IOException {
        String name = entry.getName();
        boolean library = LIBRARIES.contains(name.substring(name.lastIndexOf('.') + 1));
        if (library && !target.takes(name)) {
            return;
        }
        try (InputStream in = from.getInputStream(entry)) {
            if (library) {
                Files.copy(in, libraries.resolve(name.substring(name.lastIndexOf('/') + 1)));
                return;
            }
            write(entry, in, to);
        }
    }

    private static void write(ZipEntry entry, InputStream in, ZipOutputStream to) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(copy);
        in.transferTo(to);
        to.closeEntry();
    }
}
