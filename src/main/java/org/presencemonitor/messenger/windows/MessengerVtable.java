package org.presencemonitor.messenger.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerMember;

/**
 * Members of IMessenger that are called by their place in its table: scripts cannot call Signout, and do not see the
 * success codes of the others (communicator.md 4.1). The places are those of the SDK's header.
 *
 * <p>Between processes such a call needs the type library that the client's installer registers, or a proxy of the
 * client.
 */
record MessengerVtable(ComPointer messenger) {
    private static final String IMESSENGER = "{D50C3186-0F89-48F8-B204-3604629DEE10}";
    private static final Map<MessengerMember, Integer> PLACES = Map.of(
            MessengerMember.SIGNOUT, 15,
            MessengerMember.SIGNIN, 16,
            MessengerMember.OPTIONS_PAGES, 18,
            MessengerMember.ADD_CONTACT, 19,
            MessengerMember.AUTO_SIGNIN, 25);
    /** The proxy that supports IDispatch only: its table ends before the places above, whatever the interface. */
    private static final String IDISPATCH_PROXY = "{00020420-0000-0000-C000-000000000046}";

    /**
     * The table of a client's object; empty where no proxy can carry its calls, so that IDispatch is needed. With a
     * reference of its own.
     */
    static Optional<ComPointer> reach(ComPointer object) {
        return proxy().filter(IDISPATCH_PROXY::equals).isPresent() ? Optional.empty() : object.query(IMESSENGER);
    }

    /** Whether a member is called by its place. */
    boolean has(MessengerMember member) {
        return PLACES.containsKey(member);
    }

    /**
     * Calls a member; success codes other than S_OK are returned.
     *
     * @param arguments numbers and texts
     */
    HResult call(MessengerMember member, Object... arguments) {
        Integer place = PLACES.get(member);
        if (place == null) {
            throw new IllegalArgumentException(member + " is not called by its place");
        }
        List<Pointer> texts = new ArrayList<>();
        Object[] converted = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            converted[index] = arguments[index];
            if (arguments[index] instanceof String text) {
                Pointer allocated = Variant.allocate(text);
                texts.add(allocated);
                converted[index] = allocated;
            }
        }
        try {
            return new HResult(messenger.call(place, converted)).orThrow(member.fullName(), Api.MESSENGER);
        } finally {
            texts.forEach(Variant::free);
        }
    }

    /** CLSID of the proxy for calls of IMessenger between processes; empty where none is registered. */
    private static Optional<String> proxy() {
        String key = "Interface\\" + IMESSENGER + "\\ProxyStubClsid32";
        try {
            return Advapi32Util.registryKeyExists(WinReg.HKEY_CLASSES_ROOT, key)
                    ? Optional.of(Advapi32Util.registryGetStringValue(WinReg.HKEY_CLASSES_ROOT, key, "")
                            .toUpperCase(Locale.ROOT))
                    : Optional.empty();
        } catch (Win32Exception e) {
            // The key has no value: no proxy is registered.
            return Optional.empty();
        }
    }
}
