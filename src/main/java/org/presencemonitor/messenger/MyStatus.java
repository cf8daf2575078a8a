package org.presencemonitor.messenger;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The local user's status as Messenger reports it (MISTATUS, communicator.md 2.1).
 *
 * <p>A plain number on purpose: clients newer than this program may send values it has no name for, and those must
 * survive. Every state in which the user is signed in carries bit {@code 0x2}, {@link #INVISIBLE} included; the
 * transitional {@code LOCAL_*} values do not and are compared by equality, because 0x300 is 0x100 or'ed with 0x200.
 *
 * @param value the 32-bit MISTATUS
 */
public record MyStatus(int value) {
    public static final MyStatus UNKNOWN = new MyStatus(0x0000);
    public static final MyStatus OFFLINE = new MyStatus(0x0001);
    public static final MyStatus ONLINE = new MyStatus(0x0002);
    public static final MyStatus INVISIBLE = new MyStatus(0x0006);
    public static final MyStatus BUSY = new MyStatus(0x000A);
    public static final MyStatus BE_RIGHT_BACK = new MyStatus(0x000E);
    public static final MyStatus IDLE = new MyStatus(0x0012);
    public static final MyStatus AWAY = new MyStatus(0x0022);
    public static final MyStatus ON_THE_PHONE = new MyStatus(0x0032);
    public static final MyStatus OUT_TO_LUNCH = new MyStatus(0x0042);
    public static final MyStatus IN_A_MEETING = new MyStatus(0x0052);
    public static final MyStatus OUT_OF_OFFICE = new MyStatus(0x0062);
    public static final MyStatus DO_NOT_DISTURB = new MyStatus(0x0072);
    public static final MyStatus IN_A_CONFERENCE = new MyStatus(0x0082);
    public static final MyStatus ALLOW_URGENT_INTERRUPTIONS = new MyStatus(0x0092);
    public static final MyStatus MAY_BE_AVAILABLE = new MyStatus(0x00A2);
    public static final MyStatus CUSTOM = new MyStatus(0x00B2);
    public static final MyStatus LOCAL_FINDING_SERVER = new MyStatus(0x0100);
    public static final MyStatus LOCAL_CONNECTING_TO_SERVER = new MyStatus(0x0200);
    public static final MyStatus LOCAL_SYNCHRONIZING_WITH_SERVER = new MyStatus(0x0300);
    public static final MyStatus LOCAL_DISCONNECTING_FROM_SERVER = new MyStatus(0x0400);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x0000, "UNKNOWN"),
            Map.entry(0x0001, "OFFLINE"),
            Map.entry(0x0002, "ONLINE"),
            Map.entry(0x0006, "INVISIBLE"),
            Map.entry(0x000A, "BUSY"),
            Map.entry(0x000E, "BE_RIGHT_BACK"),
            Map.entry(0x0012, "IDLE"),
            Map.entry(0x0022, "AWAY"),
            Map.entry(0x0032, "ON_THE_PHONE"),
            Map.entry(0x0042, "OUT_TO_LUNCH"),
            Map.entry(0x0052, "IN_A_MEETING"),
            Map.entry(0x0062, "OUT_OF_OFFICE"),
            Map.entry(0x0072, "DO_NOT_DISTURB"),
            Map.entry(0x0082, "IN_A_CONFERENCE"),
            Map.entry(0x0092, "ALLOW_URGENT_INTERRUPTIONS"),
            Map.entry(0x00A2, "MAY_BE_AVAILABLE"),
            Map.entry(0x00B2, "CUSTOM"),
            Map.entry(0x0100, "LOCAL_FINDING_SERVER"),
            Map.entry(0x0200, "LOCAL_CONNECTING_TO_SERVER"),
            Map.entry(0x0300, "LOCAL_SYNCHRONIZING_WITH_SERVER"),
            Map.entry(0x0400, "LOCAL_DISCONNECTING_FROM_SERVER"));

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
