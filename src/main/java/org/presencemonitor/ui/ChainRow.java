package org.presencemonitor.ui;

/**
 * One link of the chain.
 *
 * @param raw the value it was read from; empty when nothing was read
 */
record ChainRow(Mark mark, String title, String detail, String raw) {
    /** The sign at its left; each has its own shape. */
    enum Mark {
        OK,
        BAD,
        WAITING,
        OFF,
        WARN
    }

    /** What a screen reader says. */
    String spoken() {
        return raw.isEmpty() ? title + ", " + detail : title + ", " + detail + ", " + raw;
    }
}
