package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What came of the claim of a process to a data folder. */
public sealed interface FolderClaim {
    /** This process has it, until it closes the instance or ends. */
    record Taken(SingleInstance instance) implements FolderClaim {}

    /**
     * Another program has it.
     *
     * @param shownOn name of the display on which it has shown its window; empty where it has shown none
     * @param sentence says so, and what to do
     */
    record Elsewhere(Optional<String> shownOn, String sentence) implements FolderClaim {}

    /**
     * Takes the folder, which must exist, or shows the window of the program that has it. Waits for one that ends.
     *
     * @throws IOException when the folder cannot be used at all
     */
    static FolderClaim takeOrShow(Path folder) throws IOException {
        return new FolderClaimant(folder, InstanceRequest.SHOW, RunningInstance.Patience.USUAL).claim();
    }

    /**
     * Takes the folder, which must exist, and leaves the program that has it alone. Waits for one that ends.
     *
     * @throws IOException when the folder cannot be used at all
     */
    static FolderClaim take(Path folder) throws IOException {
        return new FolderClaimant(folder, InstanceRequest.HELLO, RunningInstance.Patience.USUAL).claim();
    }
}
