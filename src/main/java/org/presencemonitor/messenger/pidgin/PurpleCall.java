package org.presencemonitor.messenger.pidgin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.presencemonitor.bus.AwaitedReply;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * A call that has been sent. Its answer is waited for as long as whoever was asked is there, as COM does: Pidgin may
 * hang, and go on. Whatever has been answered in place of the expected type is a failure of the call.
 */
final class PurpleCall {
    private static final String STANDARD = "org.freedesktop.DBus.Error.";
    private static final Map<String, HResult> RESULTS = Map.of(
            STANDARD + "ServiceUnknown",
            HResult.RPC_E_DISCONNECTED,
            STANDARD + "NameHasNoOwner",
            HResult.RPC_E_DISCONNECTED,
            STANDARD + "Disconnected",
            HResult.RPC_E_DISCONNECTED,
            // The bus says so when the other end has left it.
            STANDARD + "NoReply",
            HResult.RPC_E_DISCONNECTED,
            STANDARD + "UnknownMethod",
            HResult.E_NOINTERFACE,
            STANDARD + "UnknownInterface",
            HResult.E_NOINTERFACE,
            STANDARD + "UnknownObject",
            HResult.E_NOINTERFACE,
            STANDARD + "AccessDenied",
            HResult.E_ACCESSDENIED,
            "im.pidgin.purple.InvalidHandle",
            HResult.E_INVALIDARG);

    private static final int LONGEST_TEXT = 1_000;

    private final String member;
    private final MethodCall call;
    private final BooleanSupplier isGone;

    /** @param isGone whether no answer can come any more */
    PurpleCall(String member, MethodCall call, BooleanSupplier isGone) {
        this.member = member;
        this.call = call;
        this.isGone = isGone;
    }

    /** Waits for the answer, whatever it holds. */
    void done() {
        answer();
    }

    int number() {
        if (first() instanceof Integer number) {
            return number;
        }
        throw failed(HResult.DISP_E_UNKNOWNINTERFACE);
    }

    boolean isTrue() {
        return number() != 0;
    }

    /** Cut off after a length that no name has. */
    String text() {
        if (first() instanceof String text) {
            return shortened(text);
        }
        throw failed(HResult.DISP_E_UNKNOWNINTERFACE);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    List<Integer> numbers() {
        Object first = first();
        if (first instanceof int[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        if (!(first instanceof List<?> list)) {
            throw failed(HResult.DISP_E_UNKNOWNINTERFACE);
        }
        List<Integer> numbers = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Integer number)) {
                throw failed(HResult.DISP_E_UNKNOWNINTERFACE);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private Object first() {
        Object[] answer = answer();
        if (answer.length == 0) {
            throw failed(HResult.DISP_E_UNKNOWNINTERFACE);
        }
        return answer[0];
    }

    private Object[] answer() {
        Message reply = await();
        if (reply instanceof Error error) {
            HResult unknown = isGone.getAsBoolean() ? HResult.RPC_E_DISCONNECTED : HResult.E_FAIL;
            throw failed(RESULTS.getOrDefault(String.valueOf(error.getName()), unknown));
        }
        try {
            Object[] parameters = reply.getParameters();
            return parameters == null ? new Object[0] : parameters;
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones for what it cannot read
            throw failed(HResult.DISP_E_UNKNOWNINTERFACE);
        }
    }

    private Message await() {
        return AwaitedReply.to(call, isGone).orElseThrow(() -> failed(HResult.RPC_E_DISCONNECTED));
    }

    private ComException failed(HResult result) {
        return new ComException(member, Api.COM, result);
    }
}
