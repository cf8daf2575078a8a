package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.mapi.MapiFlags.MAPI_LOGOFF_SHARED;
import static org.presencemonitor.mapi.MapiFlags.MAPI_LOGOFF_UI;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.mapi.MailSessionState.Warning;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.MapiSession;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * MAPI's side of a session: logs providers on, moves messages, and logs providers off in the documented order
 * (communicator.md 7.3): address books, stores, transports; for each the logoff, the release of its logon object, the
 * provider's Shutdown and its release. A provider that fails, throws or does not answer counts as logged off, and the
 * next one follows.
 *
 * <p>Methods may be called from any thread and return at once; the work is done on the spooler's thread, in order.
 */
public final class Spooler implements MailSession {
    private final CallLog log;
    private final ScheduledExecutorService thread;
    private final Limits limits;
    private final Predicate<String> heldElsewhere;
    private final Listeners<Runnable> watchers = new Listeners<>("the mail session");
    private final List<SessionClient> clients = new ArrayList<>();
    private final SessionClient own = new SessionClient(this);
    private @Nullable Session session;
    /** The open session, or the last one, whose end and outbox {@link #state} still shows. */
    private @Nullable Session shown;

    private @Nullable CompletableFuture<HResult> ending;
    private volatile MailSessionState state = MailSessionState.NEVER_LOGGED_ON;

    /**
     * A spooler without a session.
     *
     * @param thread a single thread, on which a session does all its work
     * @param heldElsewhere whether another process holds the store of that provider for the same profile
     */
    public Spooler(CallLog log, ScheduledExecutorService thread, Limits limits, Predicate<String> heldElsewhere) {
        this.log = log;
        this.thread = thread;
        this.limits = limits;
        this.heldElsewhere = heldElsewhere;
    }

    /**
     * Logs this client on: to a session with these providers, or to the one that other clients have open. Does nothing
     * when it is logged on; waits for the end of a session that is ending.
     */
    public void logon(SessionProviders providers) {
        post(() -> {
            if (ending != null) {
                ending.thenRun(() -> logon(providers));
            } else if (!own.isValid()) {
                open(providers);
                join(own);
                publish(state.leaks(), List.of(), state.result());
            }
        });
    }

    private void open(SessionProviders providers) {
        if (session == null) {
            SessionMemory memory = new SessionMemory();
            SessionContext context =
                    new SessionContext(log, new ProviderTimeouts(thread, limits), memory, this::publish);
            Session opened = new Session(context, new MessageTraffic(thread, this::publish, heldElsewhere));
            opened.open(providers);
            session = opened;
            shown = opened;
        }
    }

    /** Logs another client on to the open session; without one, its object is as invalid as after a logoff. */
    public MapiSession share() {
        SessionClient client = new SessionClient(this);
        post(() -> {
            if (session != null && ending == null) {
                join(client);
                publish();
            }
        });
        return client;
    }

    private void join(SessionClient client) {
        client.joined();
        clients.add(client);
    }

    /** The session object of this client, the one that {@link #logon} logs on. */
    public MapiSession client() {
        return own;
    }

    @Override
    public CompletableFuture<HResult> logoff(int flags) {
        return own.logoff(0, flags, 0);
    }

    /** On the spooler's thread: IMAPISession::Logoff of one client. */
    CompletableFuture<HResult> leave(SessionClient client, long uiHandle, int flags, int reserved) {
        HResult refusal = refusal(client, flags, reserved);
        if (!refusal.equals(S_OK)) {
            return CompletableFuture.completedFuture(refusal);
        }
        if ((flags & MAPI_LOGOFF_UI) != 0) {
            log.step("MAPI", String.format(Locale.ROOT, "may show a dialog over window 0x%X", uiHandle), S_OK);
        }
        client.left();
        clients.remove(client);
        boolean shared = (flags & MAPI_LOGOFF_SHARED) != 0;
        if (shared) {
            List.copyOf(clients).forEach(other -> other.deliver(MapiFlags.FNEV_CRITICAL_ERROR));
        }
        List<Warning> warnings = shared ? List.of(Warning.SHARED_ENDS_ALL_CLIENTS) : List.of();
        return clients.isEmpty() ? endSession(warnings) : leaveToOthers(warnings);
    }

    private HResult refusal(SessionClient client, int flags, int reserved) {
        if (!client.isValid()) {
            return MAPI_E_INVALID_OBJECT;
        }
        if ((flags & ~(MAPI_LOGOFF_SHARED | MAPI_LOGOFF_UI)) != 0) {
            return HResult.MAPI_E_UNKNOWN_FLAGS;
        }
        return reserved == 0 ? S_OK : HResult.E_INVALIDARG;
    }

    private CompletableFuture<HResult> leaveToOthers(List<Warning> warnings) {
        log.step("MAPI", "IMAPISession::Logoff", S_OK);
        publish(List.of(), warnings, Optional.of(S_OK));
        return CompletableFuture.completedFuture(S_OK);
    }

    private CompletableFuture<HResult> endSession(List<Warning> warnings) {
        Session ended = session;
        if (ended == null) {
            return CompletableFuture.completedFuture(MAPI_E_INVALID_OBJECT);
        }
        CompletableFuture<HResult> answer = new CompletableFuture<>();
        ending = answer;
        publish(List.of(), warnings, Optional.empty());
        ended.logoff().thenAccept(result -> {
            List<SessionMemory.Leak> leaks = ended.memory().reclaim();
            leaks.forEach(leak -> log.step("MAPI", "frees " + leak.bytes() + " bytes of " + leak.owner(), S_OK));
            log.step("MAPI", "IMAPISession::Logoff", result);
            ending = null;
            session = null;
            publish(leaks, warnings, Optional.of(result));
            answer.complete(result);
        });
        return answer;
    }

    /**
     * IXPLogon::TransportLogoff for one transport, while the session goes on; MAPI_E_INVALID_PARAMETER for an unknown
     * one.
     */
    public CompletableFuture<HResult> logoffTransport(String name) {
        return ask(() -> session == null
                ? CompletableFuture.completedFuture(MAPI_E_INVALID_OBJECT)
                : session.logoffTransport(name));
    }

    /** IXPLogon::TransportNotify for all transports: NOTIFY bits of {@link MapiFlags}. */
    public void transportNotify(int flags) {
        inSession(open -> open.transportNotify(flags));
    }

    /** Sends all there is: IXPLogon::FlushQueues for all transports. */
    public void flush() {
        inSession(open -> open.traffic().flush());
    }

    /** Stops that message if it is being sent, at the transport's next SpoolerYield. It stays in the outbox. */
    public void cancel(long id) {
        inSession(open -> open.traffic().cancel(id));
    }

    /** Has to be called after a message was put into the outbox of a store. */
    public void outboxChanged() {
        post(() -> {
            if (session == null) {
                publish();
            } else {
                session.traffic().wake();
            }
        });
    }

    private void inSession(Consumer<Session> work) {
        post(() -> {
            if (session != null && ending == null) {
                work.accept(session);
            }
        });
    }

    void post(Runnable work) {
        thread.execute(work);
    }

    /** Makes a request on the spooler's thread; the result completes as the request's own does. */
    <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> request) {
        return CompletableFuture.supplyAsync(request, thread).thenCompose(answer -> answer);
    }

    Optional<StoreSession> store(String name) {
        return session == null || ending != null ? Optional.empty() : session.store(name);
    }

    @Override
    public MailSessionState state() {
        return state;
    }

    private void publish() {
        publish(state.leaks(), state.warnings(), state.result());
    }

    private void publish(List<SessionMemory.Leak> leaks, List<Warning> warnings, Optional<HResult> result) {
        Session known = shown;
        if (known == null) {
            return;
        }
        MailSessionState next = new MailSessionState(
                phase(),
                known.transportsLeft(),
                known.storesLeft(),
                result,
                known.states(),
                clients.size(),
                known.traffic().counts(),
                leaks,
                warnings);
        if (!next.equals(state)) {
            state = next;
            watchers.call(Runnable::run);
        }
    }

    private MailPhase phase() {
        if (own.isValid()) {
            return MailPhase.LOGGED_ON;
        }
        return ending == null ? MailPhase.LOGGED_OFF : MailPhase.LOGGING_OFF;
    }

    @Override
    public Subscription watch(Runnable onChange) {
        return watchers.add(onChange);
    }
}
