package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.Locale;
import java.util.UUID;

/**
 * An identifier of an interface or a class, as 16 bytes in memory.
 *
 * @param first bytes 0 to 7, little-endian
 * @param second bytes 8 to 15, little-endian
 */
record Iid(long first, long second) {
    static final Iid NULL = new Iid(0, 0);
    static final Iid UNKNOWN = of("{00000000-0000-0000-C000-000000000046}");
    static final Iid CLASS_FACTORY = of("{00000001-0000-0000-C000-000000000046}");
    static final Iid DISPATCH = of("{00020400-0000-0000-C000-000000000046}");
    static final Iid ENUM_VARIANT = of("{00020404-0000-0000-C000-000000000046}");
    static final Iid CONNECTION_POINT_CONTAINER = of("{B196B284-BAB4-101A-B69C-00AA00341D07}");
    static final Iid ENUM_CONNECTION_POINTS = of("{B196B285-BAB4-101A-B69C-00AA00341D07}");
    static final Iid CONNECTION_POINT = of("{B196B286-BAB4-101A-B69C-00AA00341D07}");
    static final Iid PROVIDE_CLASS_INFO = of("{B196B283-BAB4-101A-B69C-00AA00341D07}");
    static final Iid PROVIDE_CLASS_INFO_2 = of("{A6BC3AC0-DBAA-11CE-9DE3-00AA004BB851}");
    /** DMessengerEvents (communicator.md 1.2). */
    static final Iid MESSENGER_EVENTS = of("{C9A6A6B6-9BC1-43A5-B06B-E58874EEBC96}");

    private static final int SIZE = 16;

    /** Parses its usual form, in braces. */
    static Iid of(String braced) {
        UUID id = UUID.fromString(braced.substring(1, braced.length() - 1));
        long head = id.getMostSignificantBits();
        // The first three parts are numbers, stored little-endian each; the rest are bytes.
        long first = head >>> 32 | (head >>> 16 & 0xFFFF) << 32 | (head & 0xFFFF) << 48;
        return new Iid(first, Long.reverseBytes(id.getLeastSignificantBits()));
    }

    static Iid read(Pointer from) {
        return new Iid(from.getLong(0), from.getLong(8));
    }

    void write(Pointer to) {
        to.setLong(0, first);
        to.setLong(8, second);
    }

    /** Memory that holds it, valid as long as it is reachable. */
    Memory inMemory() {
        Memory memory = new Memory(SIZE);
        write(memory);
        return memory;
    }

    /** In braces, as the registry writes it. */
    @Override
    public String toString() {
        long head = first << 32 | (first >>> 32 & 0xFFFF) << 16 | first >>> 48;
        return "{" + new UUID(head, Long.reverseBytes(second)).toString().toUpperCase(Locale.ROOT) + "}";
    }
}
