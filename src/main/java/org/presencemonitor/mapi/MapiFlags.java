package org.presencemonitor.mapi;

/**
 * The flags of logging off, by their names in the headers MAPIDefS.h and MAPISPI.h (communicator.md 7.1, 7.2 and 7.4).
 * Plain numbers, because callers may pass bits without a known name, and those have a documented answer.
 */
public final class MapiFlags {
    /**
     * IMAPISession::Logoff: asks the other clients of a shared session to log off. Never pass it since Outlook 2007
     * SP2.
     */
    public static final int MAPI_LOGOFF_SHARED = 0x1;
    /** IMAPISession::Logoff: a dialog may be shown over the window of the handle. */
    public static final int MAPI_LOGOFF_UI = 0x2;
    /** The event that the other clients receive. */
    public static final int FNEV_CRITICAL_ERROR = 0x1;

    /** TransportLogoff: end the connection in an orderly way, as with zero. Documented as reserved all the same. */
    public static final int LOGOFF_NORMAL = 0x1;
    /** TransportLogoff: drop everything at once. */
    public static final int LOGOFF_HURRY = 0x80000000;

    /** StoreLogoff: ready outbound mail is sent, inbound in process finished, then reception stops; returns at once. */
    public static final int LOGOFF_NO_WAIT = 0x1;
    /** StoreLogoff: messages in process are finished, no new ones taken. */
    public static final int LOGOFF_ORDERLY = 0x2;
    /** StoreLogoff: like NO_WAIT with FlushQueues on the transports; answers when done. */
    public static final int LOGOFF_PURGE = 0x4;
    /** StoreLogoff: nothing happens while a transport is active; otherwise its activity stops. */
    public static final int LOGOFF_ABORT = 0x8;
    /** StoreLogoff: nothing happens while a transport is active. */
    public static final int LOGOFF_QUIET = 0x10;
    /** Out of StoreLogoffTransports: all resources are released, the object is invalid. */
    public static final int LOGOFF_COMPLETE = 0x10000;
    /** Out: messages are arriving. */
    public static final int LOGOFF_INBOUND = 0x20000;
    /** Out: messages are being sent. */
    public static final int LOGOFF_OUTBOUND = 0x40000;
    /** Out: messages wait in the outbox. */
    public static final int LOGOFF_OUTBOUND_QUEUE = 0x80000;

    /** TransportNotify: reception may begin. */
    public static final int NOTIFY_BEGIN_INBOUND = 0x1;
    /** TransportNotify: no further message is to be received. */
    public static final int NOTIFY_END_INBOUND = 0x10000;
    /** TransportNotify: sending may begin. */
    public static final int NOTIFY_BEGIN_OUTBOUND = 0x2;
    /** TransportNotify: no further message will come; the one being sent must not be stopped (communicator.md 7.3). */
    public static final int NOTIFY_END_OUTBOUND = 0x20000;
    /** TransportNotify: a flush of what is to be received has ended. */
    public static final int NOTIFY_END_INBOUND_FLUSH = 0x40000;
    /** TransportNotify: a flush of what was to be sent has ended. */
    public static final int NOTIFY_END_OUTBOUND_FLUSH = 0x80000;
    /** TransportNotify: forget a message deferred earlier. */
    public static final int NOTIFY_ABORT_DEFERRED = 0x40000000;
    /** TransportNotify: stop the message being sent. */
    public static final int NOTIFY_CANCEL_MESSAGE = 0x80000000;

    /** FlushQueues: send what waits. */
    public static final int FLUSH_UPLOAD = 0x2;
    /** FlushQueues: fetch what waits. */
    public static final int FLUSH_DOWNLOAD = 0x4;

    public static final int STORE_LOGOFF_IN =
            LOGOFF_NO_WAIT | LOGOFF_ORDERLY | LOGOFF_PURGE | LOGOFF_ABORT | LOGOFF_QUIET;

    private MapiFlags() {}
}
