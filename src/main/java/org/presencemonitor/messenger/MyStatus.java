package org.presencemonitor.messenger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The local user's status as Messenger reports it (MISTATUS, communicator.md 2.1).
 *
 * <p>A plain number, so that values of clients newer than this program are kept although they have no name here. Every
 * state in which the user is signed in carries bit {@code 0x2}, {@link #INVISIBLE} included; the transitional
 * {@code LOCAL_*} values do not and are compared by equality, because 0x300 is 0x100 or'ed with 0x200.
 *
 * @param value the 32-bit MISTATUS
 */
public record MyStatus(int value) {
    /** Filled while the constants are created, and not changed afterwards. */
    private static final Map<Integer, String> NAMES = new HashMap<>();

    public static final MyStatus UNKNOWN = named(0x0000, "UNKNOWN");
    public static final MyStatus OFFLINE = named(0x0001, "OFFLINE");
    public static final MyStatus ONLINE = named(0x0002, "ONLINE");
    public static final MyStatus INVISIBLE = named(0x0006, "INVISIBLE");
    public static final MyStatus BUSY = named(0x000A, "BUSY");
    public static final MyStatus BE_RIGHT_BACK = named(0x000E, "BE_RIGHT_BACK");
    public static final MyStatus IDLE = named(0x0012, "IDLE");
    public static final MyStatus AWAY = named(0x0022, "AWAY");
    public static final MyStatus ON_THE_PHONE = named(0x0032, "ON_THE_PHONE");
    public static final MyStatus OUT_TO_LUNCH = named(0x0042, "OUT_TO_LUNCH");
    public static final MyStatus IN_A_MEETING = named(0x0052, "IN_A_MEETING");
    public static final MyStatus OUT_OF_OFFICE = named(0x0062, "OUT_OF_OFFICE");
    public static final MyStatus DO_NOT_DISTURB = named(0x0072, "DO_NOT_DISTURB");
    public static final MyStatus IN_A_CONFERENCE = named(0x0082, "IN_A_CONFERENCE");
    public static final MyStatus ALLOW_URGENT_INTERRUPTIONS = named(0x0092, "ALLOW_URGENT_INTERRUPTIONS");
    public static final MyStatus MAY_BE_AVAILABLE = named(0x00A2, "MAY_BE_AVAILABLE");
    public static final MyStatus CUSTOM = named(0x00B2, "CUSTOM");
    public static final MyStatus LOCAL_FINDING_SERVER = named(0x0100, "LOCAL_FINDING_SERVER");
    public static final MyStatus LOCAL_CONNECTING_TO_SERVER = named(0x0200, "LOCAL_CONNECTING_TO_SERVER");
    public static final MyStatus LOCAL_SYNCHRONIZING_WITH_SERVER = named(0x0300, "LOCAL_SYNCHRONIZING_WITH_SERVER");
    public static final MyStatus LOCAL_DISCONNECTING_FROM_SERVER = named(0x0400, "LOCAL_DISCONNECTING_FROM_SERVER");

    private static MyStatus named(int value, String name) {
        NAMES.put(value, name);
        return new MyStatus(value);
    }

    /**
     * Reads what {@link #hex()} writes.
     *
     * @param hex {@code 0x} and one to eight hexadecimal digits in any case
     * @throws NumberFormatException when it is anything else
     */
    public static MyStatus parse(String hex) {
        return new MyStatus(HResult.parse(hex).value());
    }

    public boolean isSignedIn() {
        return (value & ONLINE.value) != 0;
    }

    /** Finding, connecting to or synchronizing with the server. */
    public boolean isSigningIn() {
        return equals(LOCAL_FINDING_SERVER)
                || equals(LOCAL_CONNECTING_TO_SERVER)
                || equals(LOCAL_SYNCHRONIZING_WITH_SERVER);
    }

    /** Waiting for the server to answer the logoff (communicator.md 5.1). */
    public boolean isSigningOut() {
        return equals(LOCAL_DISCONNECTING_FROM_SERVER);
    }

    /** The MISTATUS name without prefix; empty for a value this program does not know. */
    public Optional<String> name() {
        return Optional.ofNullable(NAMES.get(value));
    }

    /** As the header files write it: {@code 0x0002}. */
    public String hex() {
        return String.format(Locale.ROOT, "0x%04X", value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
