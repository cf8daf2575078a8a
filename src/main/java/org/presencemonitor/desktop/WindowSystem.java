package org.presencemonitor.desktop;

/** What the system must know about this program's windows, and JavaFX does not tell it. */
public interface WindowSystem {
    /** Where the toolkit says all that is needed. */
    WindowSystem NOTHING_TO_SAY = new WindowSystem() {
        @Override
        public void beforeToolkit() {}

        @Override
        public void windowOpens() {}

        @Override
        public void userAsks() {}
    };

    /** Called once before the toolkit starts. */
    void beforeToolkit();

    /** Called on the toolkit's thread, when a window has been created and is not on the screen yet. */
    void windowOpens();

    /**
     * Called on the toolkit's thread, when the user asks for a window outside of all windows of this program: without
     * that, the window manager may keep it behind the one in which the user has typed last.
     */
    void userAsks();
}
