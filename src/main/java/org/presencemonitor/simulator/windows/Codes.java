package org.presencemonitor.simulator.windows;

import java.util.Set;
import org.presencemonitor.hresult.HResult;

/** HRESULTs that only a server has to know (communicator.md 3.4, 10). */
final class Codes {
    static final HResult E_NOINTERFACE = new HResult(0x80004002);
    static final HResult E_POINTER = new HResult(0x80004003);
    static final HResult E_UNEXPECTED = new HResult(0x8000FFFF);
    static final HResult CLASS_E_NOAGGREGATION = new HResult(0x80040110);
    static final HResult CONNECT_E_NOCONNECTION = new HResult(0x80040200);
    static final HResult CONNECT_E_CANNOTCONNECT = new HResult(0x80040202);
    static final HResult CO_E_OBJNOTCONNECTED = new HResult(0x800401FD);
    static final HResult DISP_E_MEMBERNOTFOUND = new HResult(0x80020003);
    static final HResult DISP_E_PARAMNOTFOUND = new HResult(0x80020004);
    static final HResult DISP_E_TYPEMISMATCH = new HResult(0x80020005);
    static final HResult DISP_E_UNKNOWNNAME = new HResult(0x80020006);
    static final HResult DISP_E_EXCEPTION = new HResult(0x80020009);
    static final HResult DISP_E_BADINDEX = new HResult(0x8002000B);
    static final HResult DISP_E_BADPARAMCOUNT = new HResult(0x8002000E);
    static final HResult DISP_E_PARAMNOTOPTIONAL = new HResult(0x8002000F);

    /** What a call of somebody whose process has ended comes to. */
    private static final Set<HResult> GONE = Set.of(
            HResult.RPC_E_DISCONNECTED,
            HResult.RPC_S_SERVER_UNAVAILABLE,
            HResult.RPC_S_CALL_FAILED,
            new HResult(0x800706BF),
            new HResult(0x80010007),
            new HResult(0x80010012),
            CO_E_OBJNOTCONNECTED);

    private Codes() {}

    /** Whether an answer says that there is nobody any more who could answer. */
    static boolean isGone(HResult answer) {
        return GONE.contains(answer);
    }
}
