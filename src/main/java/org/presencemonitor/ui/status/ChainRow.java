package org.presencemonitor.ui.status;

import java.util.Optional;

/**
 * One link of the chain.
 *
 * @param raw the value it was read from; empty when nothing was read
 * @param more what it opens to; empty when it does not open
 */
record ChainRow(Mark mark, String title, String detail, String raw, Optional<MailDetails> more) {
    /** A link that does not open. */
    ChainRow(Mark mark, String title, String detail, String raw) {
        this(mark, title, detail, raw, Optional.empty());
    }

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
