package org.presencemonitor.messenger;

import java.util.Locale;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/** What the Messenger object, its parts and its errors are called on a session bus (bus.md). */
public final class BusNames {
    /** The interface of the Messenger object, and the name that its client owns unless it is told another one. */
    public static final String MESSENGER = "org.presencemonitor.Messenger1";

    /** Where the Messenger object is; all others are below. */
    public static final String PATH = "/org/presencemonitor/Messenger1";

    /** What comes before the name of an HRESULT, or of another reason. */
    public static final String ERROR = "org.presencemonitor.Error.";

    private BusNames() {}

    /** The interface that has the members of one of COM's: those of the Messenger object are one. */
    public static String interfaceOf(MessengerMember.Owner owner) {
        return owner.ofMessenger()
                ? MESSENGER
                : "org.presencemonitor." + owner.comName().substring(1) + "1";
    }

    /** The error that stands for a failing HRESULT; a message that begins with its number goes with it. */
    public static String error(HResult result, Api api) {
        String name = result.name(api);
        return ERROR + (name.startsWith("0x") ? "HRESULT_" + name.substring(2) : name);
    }

    /** The message that goes with {@link #error}. */
    public static String message(HResult result, String sentence) {
        return result.hex() + ": " + sentence;
    }

    /** The HRESULT at the beginning of a message; E_FAIL for a message without one. */
    public static HResult resultIn(String message) {
        String first = message.length() < 10 ? "" : message.substring(0, 10).toUpperCase(Locale.ROOT);
        return first.matches("0X[0-9A-F]{8}")
                ? new HResult(Integer.parseUnsignedInt(first, 2, 10, 16))
                : HResult.E_FAIL;
    }
}
