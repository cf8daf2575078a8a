package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailProvider;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.mapi.ProviderState.Kind;
import org.presencemonitor.mapi.ProviderState.Step;
import org.presencemonitor.mapi.SessionMemory;

/**
 * Everything that is logged on between the first client's logon and the last one's logoff. Used on the spooler's
 * thread.
 */
final class Session {
    private final SessionContext context;
    private final MessageTraffic traffic;
    private final IdentityHashMap<MailProvider, ProviderReference> held = new IdentityHashMap<>();
    private final List<AddressBookSession> addressBooks = new ArrayList<>();
    private final List<StoreSession> stores = new ArrayList<>();
    private final List<TransportSession> transports = new ArrayList<>();
    private final List<ProviderState> refused = new ArrayList<>();

    Session(SessionContext context, MessageTraffic traffic) {
        this.context = context;
        this.traffic = traffic;
    }

    /** Logs all of them on. One that throws is left out, and the session opens without it. */
    void open(SessionProviders providers) {
        providers
                .addressBooks()
                .forEach(book -> logon(
                                book,
                                Kind.ADDRESS_BOOK,
                                calls -> new AddressBookSession(book, hold(book), calls, context))
                        .ifPresent(addressBooks::add));
        providers
                .stores()
                .forEach(store -> logon(
                                store,
                                Kind.STORE,
                                calls -> new StoreSession(store, hold(store), calls, context, traffic))
                        .ifPresent(stores::add));
        providers
                .transports()
                .forEach(transport -> logon(
                                transport,
                                Kind.TRANSPORT,
                                calls ->
                                        new TransportSession(transport, hold(transport), calls, context, traffic::wake))
                        .ifPresent(transports::add));
        stores.forEach(store -> traffic.add(store.traffic()));
        transports.forEach(traffic::add);
        transports.forEach(transport ->
                transport.transportNotify(MapiFlags.NOTIFY_BEGIN_INBOUND | MapiFlags.NOTIFY_BEGIN_OUTBOUND));
        traffic.wake();
    }

    private ProviderReference hold(MailProvider provider) {
        return held.computeIfAbsent(provider, ProviderReference::new);
    }

    private interface Logon<T> {
        T make(ProviderCalls calls);
    }

    private <T extends ProviderSession> Optional<T> logon(MailProvider provider, Kind kind, Logon<T> logon) {
        ProviderCalls calls = new ProviderCalls(provider.name(), context);
        hold(provider).logonAdded();
        try {
            return Optional.of(logon.make(calls));
        } catch (RuntimeException e) {
            calls.failed("Logon", HResult.MAPI_E_FAILONEPROVIDER, "failed: " + e.getMessage());
            calls.step("Logon", HResult.MAPI_E_FAILONEPROVIDER);
            hold(provider).logonGone(calls);
            refused.add(new ProviderState(provider.name(), kind, Step.RELEASED, Optional.empty(), calls.failures()));
            return Optional.empty();
        }
    }

    /** Address books, stores, transports: the documented order (communicator.md 7.3). */
    private Stream<ProviderSession> inOrder() {
        return Stream.of(addressBooks, stores, transports).flatMap(List::stream);
    }

    /**
     * Logs everything off, one after the other, whatever each of them does; completes with the first answer not S_OK.
     */
    CompletableFuture<HResult> logoff() {
        traffic.close();
        context.patience().begin();
        CompletableFuture<HResult> all = CompletableFuture.completedFuture(S_OK);
        for (ProviderSession next : inOrder().toList()) {
            all = all.thenCompose(sofar -> next.logoff().thenApply(answer -> sofar.equals(S_OK) ? answer : sofar));
        }
        return all.thenApply(result -> {
            context.patience().end();
            traffic.ended();
            return result;
        });
    }

    /** One transport, at any time (communicator.md 7.1); the session goes on without it. */
    CompletableFuture<HResult> logoffTransport(String name) {
        return transports.stream()
                .filter(transport -> transport.name().equals(name))
                .findFirst()
                .map(transport -> transport.logoff().thenApply(result -> {
                    traffic.wake();
                    return result;
                }))
                .orElseGet(() -> CompletableFuture.completedFuture(HResult.E_INVALIDARG));
    }

    void transportNotify(int flags) {
        transports.forEach(transport -> transport.transportNotify(flags));
        traffic.wake();
    }

    Optional<MsgStore> store(String name) {
        return stores.stream()
                .filter(store -> store.name().equals(name) && !store.isEnding())
                .findFirst()
                .map(StoreSession::store);
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
