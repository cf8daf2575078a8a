package org.presencemonitor.mapi.spooler;

import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.OutboundMessage;

/** The sending of one message by one transport. It ends once: the message is sent, or queued again. */
final class Transmission {
    private final StoreTraffic store;
    private final OutboundMessage message;
    private boolean cancelled;
    private boolean settled;
    private HResult result = HResult.S_OK;

    Transmission(StoreTraffic store, OutboundMessage message) {
        this.store = store;
        this.message = message;
    }

    OutboundMessage message() {
        return message;
    }

    StoreTraffic store() {
        return store;
    }

    /** Takes effect at the transport's next SpoolerYield. */
    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Ends it; false when it had ended before, so that the answer is too late. */
    boolean settle(HResult answer) {
        if (settled) {
            return false;
        }
        settled = true;
        result = answer;
        if (answer.equals(HResult.S_OK)) {
            store.sent(message.id());
        } else {
            store.stopped(message.id());
        }
        return true;
    }

    HResult result() {
        return result;
    }
}
