package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailProvider;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.LogoffStep;
import org.presencemonitor.mapi.ProviderState.ProviderKind;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.print.ThrownReason;

/** The providers logged on between the first client's logon and the last one's logoff. Used on the spooler's thread. */
final class Session {
    private final SessionContext context;
    private final MessageTraffic traffic;
    private final IdentityHashMap<MailProvider, ProviderReference> references = new IdentityHashMap<>();
    private final List<AddressBookSession> addressBooks = new ArrayList<>();
    private final List<StoreSession> stores = new ArrayList<>();
    private final List<TransportSession> transports = new ArrayList<>();
    private final List<ProviderState> refused = new ArrayList<>();

    Session(SessionContext context, MessageTraffic traffic) {
        this.context = context;
        this.traffic = traffic;
    }

    /** Logs all providers on. One that throws is left out of the session. */
    void open(SessionProviders providers) {
        providers
                .addressBooks()
                .forEach(book -> logon(
                        book,
                        ProviderKind.ADDRESS_BOOK,
                        addressBooks,
                        (reference, calls) -> new AddressBookSession(book, reference, calls, context)));
        providers
                .stores()
                .forEach(store -> logon(
                        store,
                        ProviderKind.STORE,
                        stores,
                        (reference, calls) -> new StoreSession(store, reference, calls, context, traffic)));
        providers
                .transports()
                .forEach(transport -> logon(
                        transport,
                        ProviderKind.TRANSPORT,
                        transports,
                        (reference, calls) -> new TransportSession(transport, reference, calls, context, traffic)));
        stores.forEach(store -> traffic.add(store.traffic()));
        transports.forEach(traffic::add);
        transports.forEach(transport ->
                transport.transportNotify(MapiFlags.NOTIFY_BEGIN_INBOUND | MapiFlags.NOTIFY_BEGIN_OUTBOUND));
        traffic.wake();
    }

    private <T extends ProviderSession> void logon(
            MailProvider provider,
            ProviderKind kind,
            List<T> sessions,
            BiFunction<ProviderReference.LogonReference, ProviderCalls, T> logon) {
        ProviderCalls calls = new ProviderCalls(provider.name(), context);
        ProviderReference.LogonReference reference =
                references.computeIfAbsent(provider, ProviderReference::new).addLogon();
        try {
            sessions.add(logon.apply(reference, calls));
        } catch (RuntimeException e) {
            calls.failed(ProviderState.LOGON, HResult.MAPI_E_FAILONEPROVIDER, "failed: " + ThrownReason.of(e));
            calls.step(ProviderState.LOGON, HResult.MAPI_E_FAILONEPROVIDER);
            reference.release(calls);
            refused.add(
                    new ProviderState(provider.name(), kind, LogoffStep.RELEASED, Optional.empty(), calls.failures()));
        }
    }

    /** Address books, stores, transports: the documented order (communicator.md 7.3). */
    private Stream<ProviderSession> inOrder() {
        return Stream.of(addressBooks, stores, transports).flatMap(List::stream);
    }

    /** Logs all providers off, one after the other, also after failures; completes with the first answer not S_OK. */
    CompletableFuture<HResult> logoff() {
        traffic.close();
        context.timeouts().begin();
        CompletableFuture<HResult> all = CompletableFuture.completedFuture(S_OK);
        for (ProviderSession next : inOrder().toList()) {
            all = all.thenCompose(sofar -> next.logoff().thenApply(answer -> sofar.equals(S_OK) ? answer : sofar));
        }
        return all.thenCompose(result -> gone().thenApply(nothing -> result)).thenApply(result -> {
            context.timeouts().end();
            traffic.ended();
            return result;
        });
    }

    private CompletableFuture<Void> gone() {
        return CompletableFuture.allOf(inOrder().map(ProviderSession::gone).toArray(CompletableFuture[]::new));
    }

    /** Logs one transport off, at any time (communicator.md 7.1); the session continues without it. */
    CompletableFuture<HResult> logoffTransport(String name) {
        return transports.stream()
                .filter(transport -> transport.name().equals(name))
                .findFirst()
                .map(TransportSession::logoff)
                .orElseGet(() -> CompletableFuture.completedFuture(HResult.E_INVALIDARG));
    }

    void transportNotify(int flags) {
        transports.forEach(transport -> transport.transportNotify(flags));
        traffic.wake();
    }

    Optional<StoreSession> store(String name) {
        return stores.stream()
                .filter(store -> store.name().equals(name) && store.canBeOpened())
                .findFirst();
    }

    MessageTraffic traffic() {
        return traffic;
    }

    SessionMemory memory() {
        return context.memory();
    }

    List<ProviderState> states() {
        return Stream.concat(inOrder().map(ProviderSession::state), refused.stream())
                .toList();
    }

    int storesLeft() {
        return (int) stores.stream().filter(store -> !store.isGone()).count();
    }

    int transportsLeft() {
        return (int)
                transports.stream().filter(transport -> !transport.isGone()).count();
    }
}
