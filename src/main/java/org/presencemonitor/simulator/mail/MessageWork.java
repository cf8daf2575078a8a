package org.presencemonitor.simulator.mail;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;

/**
 * A message on its way through a transport, in slices; before each one the spooler is asked whether to go on
 * (communicator.md 7.4). Between the last question and the end nothing can come.
 */
final class MessageWork<T> {
    private static final int SLICES = 4;
    private static final int BUFFER = 65_536;

    private final MailWorld world;
    private final ProviderSupport support;
    private final SessionMemory.Buffer buffer;
    private final Supplier<T> whole;
    private final T stopped;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private int slicesLeft = SLICES;

    /**
     * Begins.
     *
     * @param whole brings the message to where it goes, and is the answer then
     * @param stopped the answer otherwise
     */
    MessageWork(MailWorld world, ProviderSupport support, Supplier<T> whole, T stopped) {
        this.world = world;
        this.support = support;
        this.whole = whole;
        this.stopped = stopped;
        buffer = support.allocateBuffer(BUFFER);
        next();
    }

    private void next() {
        world.later(world.messageTakes().dividedBy(SLICES), this::slice);
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

    /** At once; the message stays where it was. */
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
