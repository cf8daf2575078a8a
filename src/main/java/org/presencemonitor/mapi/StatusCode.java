package org.presencemonitor.mapi;

import java.util.Locale;

/**
 * PR_STATUS_CODE of a transport's row in the status table (communicator.md 7.4). Bits without a name here survive.
 *
 * @param value the 32-bit property
 */
public record StatusCode(int value) {
    /** The provider is available. */
    public static final int AVAILABLE = 0x1;
    /** It has no connection to its server. */
    public static final int OFFLINE = 0x2;
    /** It has failed. */
    public static final int FAILURE = 0x4;
    /** It may receive. */
    public static final int INBOUND_ENABLED = 0x10000;
    /** It is receiving. */
    public static final int INBOUND_ACTIVE = 0x20000;
    /** It has been asked to receive all messages. */
    public static final int INBOUND_FLUSH = 0x40000;
    /** It may send. */
    public static final int OUTBOUND_ENABLED = 0x100000;
    /** It is sending. */
    public static final int OUTBOUND_ACTIVE = 0x200000;
    /** It has been asked to send all messages. */
    public static final int OUTBOUND_FLUSH = 0x400000;

    /** Whether all bits of the mask are set. */
    public boolean has(int mask) {
        return (value & mask) == mask;
    }

    /** With these bits set. */
    public StatusCode with(int mask) {
        return new StatusCode(value | mask);
    }

    /** With these bits cleared. */
    public StatusCode without(int mask) {
        return new StatusCode(value & ~mask);
    }

    /** {@code 0x00110001}. */
    public String hex() {
        return String.format(Locale.ROOT, "0x%08X", value);
    }
}
