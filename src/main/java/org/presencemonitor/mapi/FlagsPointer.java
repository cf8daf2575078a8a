package org.presencemonitor.mapi;

/**
 * A {@code ULONG*} that the callee reads and may write: what IMSLogon::Logoff and IMsgStore::StoreLogoff take
 * (communicator.md 7.1). Used on the spooler's thread.
 */
public final class FlagsPointer {
    private int value;

    /** Points to a variable that holds these flags. */
    public FlagsPointer(int value) {
        this.value = value;
    }

    /** A pointer to zero, as MAPI passes to the reserved parameter of IMSLogon::Logoff. */
    public static FlagsPointer toZero() {
        return new FlagsPointer(0);
    }

    /** What the variable holds now. */
    public int get() {
        return value;
    }

    /** Writes the variable. */
    public void set(int flags) {
        value = flags;
    }
}
