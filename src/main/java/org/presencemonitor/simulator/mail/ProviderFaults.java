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

    private record Open(String provider, ProviderFault.In when, ProviderFault fault) {}

    /** Ends a fault. */
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
        Open injected = new Open(provider, when, fault);
        open.add(injected);
        return () -> open.remove(injected);
    }

    private <F extends ProviderFault> Stream<F> of(String provider, ProviderFault.In when, Class<F> kind) {
        return open.stream()
                .filter(fault -> fault.provider().equals(provider) && fault.when() == when)
                .map(Open::fault)
                .filter(kind::isInstance)
                .map(kind::cast);
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
        of(provider, when, ProviderFault.CallsBack.class)
                .forEach(fault -> fault.callback().run());
        if (of(provider, when, ProviderFault.Throws.class).findAny().isPresent()) {
            throw new IllegalStateException("thrown on purpose by the simulator");
        }
        Supplier<CompletableFuture<HResult>> answered =
                () -> work.get().thenApply(result -> answer(provider, when).orElse(result));
        return of(provider, when, ProviderFault.Hangs.class)
                .findFirst()
                .map(hangs -> after(hangs, answered))
                .orElseGet(answered);
    }

    private CompletableFuture<HResult> after(ProviderFault.Hangs hangs, Supplier<CompletableFuture<HResult>> answered) {
        CompletableFuture<HResult> result = new CompletableFuture<>();
        hangs.lasts()
                .ifPresent(time -> thread.schedule(
                        () -> answered.get().thenAccept(result::complete), time.toNanos(), TimeUnit.NANOSECONDS));
        return result;
    }
}
