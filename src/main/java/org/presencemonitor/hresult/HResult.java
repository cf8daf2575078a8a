package org.presencemonitor.hresult;

import java.util.Locale;
import java.util.Optional;

/**
 * A 32-bit COM result: negative means failed.
 *
 * <p>The same number means different things in different APIs (0x80040111 is CLASS_E_CLASSNOTAVAILABLE to COM and
 * MAPI_E_LOGON_FAILED to MAPI), so names are looked up by {@link Api} (communicator.md 7.4).
 *
 * @param value the HRESULT as COM passes it
 */
public record HResult(int value) {
    public static final HResult S_OK = new HResult(0);
    /** A success that scripts and .NET cannot see (communicator.md 3.4). */
    public static final HResult S_FALSE = new HResult(1);

    public static final HResult E_NOTIMPL = new HResult(0x80004001);
    public static final HResult E_NOINTERFACE = new HResult(0x80004002);
    public static final HResult E_POINTER = new HResult(0x80004003);
    public static final HResult E_FAIL = new HResult(0x80004005);
    public static final HResult E_UNEXPECTED = new HResult(0x8000FFFF);
    public static final HResult E_ACCESSDENIED = new HResult(0x80070005);
    public static final HResult E_INVALIDARG = new HResult(0x80070057);
    public static final HResult CLASS_E_NOAGGREGATION = new HResult(0x80040110);
    public static final HResult CLASS_E_CLASSNOTAVAILABLE = new HResult(0x80040111);
    public static final HResult CO_E_SERVER_EXEC_FAILURE = new HResult(0x80080005);
    public static final HResult REGDB_E_CLASSNOTREG = new HResult(0x80040154);
    /** No proxy is registered for the interface that was asked for. */
    public static final HResult REGDB_E_IIDNOTREG = new HResult(0x80040155);

    public static final HResult CO_E_OBJNOTCONNECTED = new HResult(0x800401FD);
    public static final HResult CONNECT_E_NOCONNECTION = new HResult(0x80040200);
    public static final HResult CONNECT_E_CANNOTCONNECT = new HResult(0x80040202);
    public static final HResult DISP_E_UNKNOWNINTERFACE = new HResult(0x80020001);
    public static final HResult DISP_E_MEMBERNOTFOUND = new HResult(0x80020003);
    public static final HResult DISP_E_PARAMNOTFOUND = new HResult(0x80020004);
    public static final HResult DISP_E_TYPEMISMATCH = new HResult(0x80020005);
    public static final HResult DISP_E_UNKNOWNNAME = new HResult(0x80020006);
    public static final HResult DISP_E_EXCEPTION = new HResult(0x80020009);
    public static final HResult DISP_E_BADINDEX = new HResult(0x8002000B);
    public static final HResult DISP_E_BADPARAMCOUNT = new HResult(0x8002000E);
    public static final HResult DISP_E_PARAMNOTOPTIONAL = new HResult(0x8002000F);
    /** A member was looked up in a type library that is not registered. */
    public static final HResult TYPE_E_LIBNOTREGISTERED = new HResult(0x8002801D);

    public static final HResult TYPE_E_ELEMENTNOTFOUND = new HResult(0x8002802B);
    public static final HResult RPC_E_DISCONNECTED = new HResult(0x80010108);
    public static final HResult RPC_E_CALL_REJECTED = new HResult(0x80010001);
    public static final HResult RPC_E_SERVERCALL_RETRYLATER = new HResult(0x8001010A);
    public static final HResult RPC_E_SERVERCALL_REJECTED = new HResult(0x8001010B);
    public static final HResult RPC_E_SERVER_DIED = new HResult(0x80010007);
    public static final HResult RPC_E_SERVER_DIED_DNE = new HResult(0x80010012);
    /** Win32 1722 as an HRESULT: the server process has ended. */
    public static final HResult RPC_S_SERVER_UNAVAILABLE = new HResult(0x800706BA);

    /** Win32 1726 as an HRESULT: the server process ended during the call. */
    public static final HResult RPC_S_CALL_FAILED = new HResult(0x800706BE);
    /** Win32 1727 as an HRESULT: the server process ended before the call reached it. */
    public static final HResult RPC_S_CALL_FAILED_DNE = new HResult(0x800706BF);
    /** The server did not answer within the time limit of a call. */
    public static final HResult RPC_E_TIMEOUT = new HResult(0x8001011F);
    /** The caller gave up waiting. */
    public static final HResult RPC_E_CALL_CANCELED = new HResult(0x80010002);

    public static final HResult MSGR_E_ALREADY_LOGGED_ON = new HResult(0x81000304);
    public static final HResult MSGR_E_LOGON_TIMEOUT = new HResult(0x81000306);
    public static final HResult MSGR_E_INVALID_PASSWORD = new HResult(0x81000303);
    public static final HResult MSGR_E_USER_NOT_FOUND = new HResult(0x8100030A);
    public static final HResult MSGR_E_ALREADY_IN_LIST = new HResult(0x8100030B);
    public static final HResult MSGR_E_DISCONNECTED = new HResult(0x8100030C);
    public static final HResult MSGR_E_REMOTE_LOGIN = new HResult(0x81000323);
    public static final HResult MSGR_E_SESSION_FULL = new HResult(0x81000325);
    public static final HResult MSGR_E_SERVER_SHUTDOWN = new HResult(0x81000347);
    public static final HResult MSGR_E_LOGON_UI_ACTIVE = new HResult(0x81000315);
    public static final HResult MSGR_E_OPTION_UI_ACTIVE = new HResult(0x81000316);
    public static final HResult MSGR_E_CONTACT_UI_ACTIVE = new HResult(0x81000317);
    public static final HResult MSGR_E_POPUP_UI_ACTIVE = new HResult(0x8100031F);
    public static final HResult MSGR_E_AUDIO_UI_ACTIVE = new HResult(0x81000337);
    public static final HResult MSGR_E_CANCEL = new HResult(0x81000312);
    public static final HResult MSGR_E_GROUP_ALREADY_EXISTS = new HResult(0x8100034B);
    public static final HResult MSGR_E_GROUP_DOES_NOT_EXIST = new HResult(0x8100034D);
    public static final HResult MSGR_E_USER_NOT_GROUP_MEMBER = new HResult(0x8100034E);
    public static final HResult MSGR_E_BAD_GROUP_NAME = new HResult(0x81000351);
    public static final HResult MSGR_E_NOT_LOGGED_ON = new HResult(0x8100031E);

    public static final HResult MAPI_E_NO_SUPPORT = new HResult(0x80040102);
    public static final HResult MAPI_E_UNKNOWN_FLAGS = new HResult(0x80040106);
    public static final HResult MAPI_E_INVALID_OBJECT = new HResult(0x80040108);
    public static final HResult MAPI_E_BUSY = new HResult(0x8004010B);
    public static final HResult MAPI_E_USER_CANCEL = new HResult(0x80040113);
    public static final HResult MAPI_E_NETWORK_ERROR = new HResult(0x80040115);
    public static final HResult MAPI_E_FAILONEPROVIDER = new HResult(0x8004011D);
    public static final HResult MAPI_E_TIMEOUT = new HResult(0x80040401);
    /** SpoolerYield returns it to stop the message (communicator.md 7.4). */
    public static final HResult MAPI_W_CANCEL_MESSAGE = new HResult(0x00040580);

    /** The API that answered; decides on the name of a number. */
    public enum Api {
        COM,
        MESSENGER,
        MAPI
    }

    /**
     * Parses the form of {@link #hex()}.
     *
     * @param hex {@code 0x} and eight hexadecimal digits in any case
     * @throws NumberFormatException when it is anything else
     */
    public static HResult parse(String hex) {
        if (!hex.startsWith("0x")) {
            throw new NumberFormatException("Expected 0x and eight hexadecimal digits, found " + hex);
        }
        return new HResult(Integer.parseUnsignedInt(hex, 2, hex.length(), 16));
    }

    /** The result of that symbolic name in that API, in any case; empty when none is known. */
    public static Optional<HResult> named(String name, Api api) {
        return HResultNames.of(api).entrySet().stream()
                .filter(known -> known.getValue().equalsIgnoreCase(name))
                .map(known -> new HResult(known.getKey()))
                .findFirst();
    }

    /**
     * Returns this result if it is a success code.
     *
     * @param call the member that answered, by its COM name
     * @throws ComException when it failed
     */
    public HResult orThrow(String call, Api api) {
        if (failed()) {
            throw new ComException(call, api, this);
        }
        return this;
    }

    public boolean failed() {
        return value < 0;
    }

    public boolean succeeded() {
        return value >= 0;
    }

    /** The form by which it is searched for: {@code 0x8100031E}. */
    public String hex() {
        return String.format(Locale.ROOT, "0x%08X", value);
    }

    /** The symbolic name in that API, or {@link #hex()} when none is known. */
    public String name(Api api) {
        return HResultNames.of(api).getOrDefault(value, hex());
    }

    @Override
    public String toString() {
        return hex();
    }
}
