package org.presencemonitor.ui.status;

import java.util.Optional;

/**
 * One link of the chain.
 *
 * @param raw the value it was read from; empty when no value was read
 * @param more its details; empty when it has none
 */
record ChainRow(Mark mark, String title, String detail, String raw, Optional<MailDetails> more) {
    /** A link without details. */
    ChainRow(Mark mark, String title, String detail, String raw) {
        this(mark, title, detail, raw, Optional.empty());
    }

    /** The sign at its left; each has a different shape. */
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
