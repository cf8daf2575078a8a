package org.presencemonitor.simulator.windows;

import java.nio.file.Path;

/**
 * What the registry entries of the served class lead to.
 *
 * @param command starts the server
 * @param processName the file name of its process, by which other programs see whether it runs
 * @param typeLibrary a file with {@link #typeLibraryContent}
 */
public record ServerProgram(String command, String processName, Path typeLibrary) {
    /** The type library of the client's objects. */
    public static byte[] typeLibraryContent() {
        return TypeDescriptions.bytes("messenger.tlb");
    }
}
