package org.presencemonitor.simulator.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;

/** The open faults of the mail providers. Safe to use from any thread. */
public final class ProviderFaults {
    private final ScheduledExecutorService thread;
    private final List<Open> open = new CopyOnWriteArrayList<>();

    /** @param closed completes when the fault is closed */
    private record Open(String provider, ProviderFault.In when, ProviderFault fault, CompletableFuture<Void> closed) {}

    /** Ends a fault; a call that it holds up goes on. */
    @FunctionalInterface
    public interface Injected extends AutoCloseable {
        @Override
        void close();
    }

    ProviderFaults(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Opens a fault of that provider until the result is closed. Several faults add up; of two that change its answer
     * the first one counts.
     */
    public Injected inject(String provider, ProviderFault.In when, ProviderFault fault) {
        Open injected = new Open(provider, when, fault, new CompletableFuture<>());
        open.add(injected);
        return () -> {
            open.remove(injected);
            injected.closed().complete(null);
        };
    }

    private Stream<Open> of(String provider, ProviderFault.In when) {
        return open.stream().filter(fault -> fault.provider().equals(provider) && fault.when() == when);
    }

    private <F extends ProviderFault> Stream<F> of(String provider, ProviderFault.In when, Class<F> kind) {
        return of(provider, when).map(Open::fault).filter(kind::isInstance).map(kind::cast);
    }

    /** Bytes that the provider does not free. */
    int leaks(String provider) {
        return of(provider, ProviderFault.In.LOGOFF, ProviderFault.Leaks.class)
                .mapToInt(ProviderFault.Leaks::bytes)
                .sum();
    }

    boolean keepsSupport(String provider) {
        return of(provider, ProviderFault.In.LOGOFF, ProviderFault.KeepsSupport.class)
                .findAny()
                .isPresent();
    }

    boolean releasesTwice(String provider) {
        return of(provider, ProviderFault.In.LOGOFF, ProviderFault.ReleasesTwice.class)
                .findAny()
                .isPresent();
    }

    /** The answer in place of the provider's own. */
    Optional<HResult> answer(String provider, ProviderFault.In when) {
        return of(provider, when, ProviderFault.Answers.class)
                .map(ProviderFault.Answers::result)
                .findFirst();
    }

    /** Makes a call of a provider, with the faults open for it. */
    CompletableFuture<HResult> call(String provider, ProviderFault.In when, Supplier<CompletableFuture<HResult>> work) {
        return begin(
                provider,
                when,
                () -> work.get().thenApply(result -> answer(provider, when).orElse(result)));
    }

    /** Begins a call of a provider, with the faults that show before it does its work: all but its answer. */
    CompletableFuture<HResult> begin(
            String provider, ProviderFault.In when, Supplier<CompletableFuture<HResult>> work) {
        of(provider, when, ProviderFault.CallsBack.class)
                .forEach(fault -> fault.callback().run());
        if (of(provider, when, ProviderFault.Throws.class).findAny().isPresent()) {
            throw new IllegalStateException("thrown on purpose by the simulator");
        }
        return of(provider, when)
                .filter(open -> open.fault() instanceof ProviderFault.Hangs)
                .findFirst()
                .map(hang -> after(hang, work))
                .orElseGet(work);
    }

    private CompletableFuture<HResult> after(Open hang, Supplier<CompletableFuture<HResult>> work) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        ((ProviderFault.Hangs) hang.fault())
                .lasts()
                .ifPresent(time -> thread.schedule(() -> over.complete(null), time.toNanos(), TimeUnit.NANOSECONDS));
        hang.closed().thenRun(() -> thread.execute(() -> over.complete(null)));
        return over.thenCompose(nothing -> work.get());
    }
}
