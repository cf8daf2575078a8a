package org.presencemonitor.mapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.presencemonitor.hresult.HResult;

/**
 * The memory of one session, allocated by MAPIAllocateBuffer and freed by MAPIFreeBuffer: records the owner of each
 * buffer, so that leaks can be attributed at the end (communicator.md 7.3). Safe to use from any thread.
 */
public final class SessionMemory {
    private final Set<Buffer> held = new LinkedHashSet<>();

    /** A piece of memory. Two buffers of the same size and owner are not equal. */
    public static final class Buffer {
        private final SessionMemory memory;
        private final String owner;
        private final int size;

        private Buffer(SessionMemory memory, String owner, int size) {
            this.memory = memory;
            this.owner = owner;
            this.size = size;
        }

        /** In bytes. */
        public int size() {
            return size;
        }

        /**
         * MAPIFreeBuffer.
         *
         * @return S_OK; MAPI_E_INVALID_PARAMETER when it has been freed already
         */
        public HResult free() {
            return memory.free(this);
        }
    }

    /**
     * The memory that one owner has not freed.
     *
     * @param owner name of the provider
     * @param buffers their number
     * @param bytes their total size
     */
    public record Leak(String owner, int buffers, long bytes) {}

    /**
     * MAPIAllocateBuffer.
     *
     * @param owner name of the provider that has to free it
     * @param size in bytes, not negative
     */
    public synchronized Buffer allocate(String owner, int size) {
        if (size < 0) {
            throw new IllegalArgumentException("A buffer of " + size + " bytes; expected 0 or more");
        }
        Buffer buffer = new Buffer(this, owner, size);
        held.add(buffer);
        return buffer;
    }

    private synchronized HResult free(Buffer buffer) {
        return held.remove(buffer) ? HResult.S_OK : HResult.E_INVALIDARG;
    }

    /** The number of bytes that have not been freed. */
    public synchronized long inUse() {
        return held.stream().mapToLong(Buffer::size).sum();
    }

    /** The memory that each owner holds, in the order of their names. */
    public synchronized List<Leak> byOwner() {
        Map<String, Leak> leaks = new TreeMap<>();
        held.forEach(buffer -> leaks.merge(
                buffer.owner,
                new Leak(buffer.owner, 1, buffer.size),
                (a, b) -> new Leak(a.owner(), a.buffers() + b.buffers(), a.bytes() + b.bytes())));
        return List.copyOf(leaks.values());
    }

    /** Frees the rest, as the end of the session does, and returns its owners. */
    public synchronized List<Leak> reclaim() {
        List<Leak> leaks = byOwner();
        held.clear();
        return leaks;
    }
}
