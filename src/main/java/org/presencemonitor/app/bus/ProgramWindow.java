package org.presencemonitor.app.bus;

import java.util.concurrent.CompletionStage;

/** What other programs may do with the window. Methods return at once. */
public interface ProgramWindow {
    /** Brings it up; completes once it is drawn, and fails with a reason as its message. */
    CompletionStage<?> show();

    /** Ends the program. */
    void quit();
}
