package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;

/**
 * The transfer of one message through a transport, in slices: it asks the spooler before each one whether to go on
 * (communicator.md 7.4). Nothing can interrupt it between the last question and its end.
 */
final class MessageWork<T> {
    private static final int SLICE_COUNT = 4;
    private static final int BUFFER_BYTES = 65_536;

    private final MailContext context;
    private final ProviderSupport support;
    private final SessionMemory.Buffer buffer;
    private final Supplier<T> whole;
    private final T stopped;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private int slicesLeft = SLICE_COUNT;

    /**
     * Begins the transfer.
     *
     * @param whole hands the whole message over and supplies the answer
     * @param stopped the answer when the transfer is stopped
     */
    MessageWork(MailContext context, ProviderSupport support, Supplier<T> whole, T stopped) {
        this.context = context;
        this.support = support;
        this.whole = whole;
        this.stopped = stopped;
        buffer = support.allocateBuffer(BUFFER_BYTES);
        next();
    }

    private void next() {
        context.later(context.messageTakes().dividedBy(SLICE_COUNT), this::slice);
    }

    private void slice() {
        if (answer.isDone()) {
            return;
        }
        if (!support.spoolerYield().equals(HResult.S_OK)) {
            stop();
        } else if (--slicesLeft > 0) {
            next();
        } else {
            buffer.free();
            answer.complete(whole.get());
        }
    }

    /** Stops the transfer at once; the message stays where it was. */
    void stop() {
        if (!answer.isDone()) {
            buffer.free();
            answer.complete(stopped);
        }
    }

    CompletableFuture<T> answer() {
        return answer;
    }
}
