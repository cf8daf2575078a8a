package org.presencemonitor.messenger.pidgin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.pidgin.PidginAccount.AccountConnection;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/** Reads the session of one run, and keeps what its signals told of each account. May be used from any thread. */
final class AccountReader {
    /** More than anybody has; a peer that lists a million is not asked for each. */
    static final int MOST_ACCOUNTS = 50;

    /** Accounts with answers that are waited for: a bus may allow no more than 128 of those. */
    private static final int AT_ONCE = 10;

    /** A connection with a password that was typed is made by then; what lasts longer waits for the user to type it. */
    private static final long PASSWORD_SECONDS = 3;

    private static final int TRIES = 3;

    private final PidginRun run;
    private final TimeSource clock;
    private final Map<Integer, Trouble> heard = new ConcurrentHashMap<>();
    private final Map<Integer, Moment> withoutPassword = new ConcurrentHashMap<>();

    AccountReader(PidginRun run, TimeSource clock) {
        this.run = run;
        this.clock = clock;
    }

    /** A connection of that account has ended with an error. Numbers that no account has are forgotten soon. */
    void heard(int account, Trouble trouble) {
        if (heard.size() < MOST_ACCOUNTS || heard.containsKey(account)) {
            heard.put(account, trouble);
        }
    }

    /** Whether an account may be waiting for the user's password: time alone then tells. */
    boolean mayWaitForPassword() {
        return !withoutPassword.isEmpty();
    }

    /**
     * Asks for everything about an account at once, and waits for the answers.
     *
     * @throws ComException when one of them is missing or makes no sense
     */
    PidginSession read() {
        for (int tries = 1; ; tries++) {
            try {
                return readOnce();
            } catch (ComException e) {
                // An account or a status has been removed between two questions.
                if (tries == TRIES || !e.hresult().equals(HResult.E_INVALIDARG)) {
                    throw e;
                }
            }
        }
    }

    private PidginSession readOnce() {
        // What is heard from now on is newer than the answers.
        Map<Integer, Trouble> before = Map.copyOf(heard);
        PurpleCall all = run.call("PurpleAccountsGetAll");
        PurpleCall active = run.call("PurpleAccountsGetAllActive");
        PurpleCall current = run.call("PurpleSavedstatusGetCurrent");
        List<Integer> handles = all.numbers().stream().limit(MOST_ACCOUNTS).toList();
        Set<Integer> enabled = Set.copyOf(active.numbers());
        int saved = current.number();
        SavedStatus chosen = SavedStatus.of(
                        run.call("PurpleSavedstatusGetType", saved).number())
                .orElseThrow(
                        () -> new ComException("PurpleSavedstatusGetType", Api.COM, HResult.DISP_E_UNKNOWNINTERFACE));
        List<PidginAccount> accounts = new ArrayList<>();
        for (int from = 0; from < handles.size(); from += AT_ONCE) {
            List<Questions> asked = handles.subList(from, Math.min(from + AT_ONCE, handles.size())).stream()
                    .map(handle -> new Questions(run, handle))
                    .toList();
            for (Questions questions : asked) {
                accounts.add(account(questions, enabled.contains(questions.handle), chosen, before));
            }
        }
        heard.keySet().retainAll(handles);
        withoutPassword.keySet().retainAll(handles);
        return new PidginSession(accounts, chosen, saved);
    }

    private PidginAccount account(Questions asked, boolean isEnabled, SavedStatus saved, Map<Integer, Trouble> before) {
        AccountConnection connection = asked.connection();
        boolean hasError = asked.error.isTrue();
        boolean keepsPassword = asked.keepsPassword.isTrue();
        boolean connects = isEnabled && saved != SavedStatus.OFFLINE;
        Optional<Trouble> trouble = Optional.empty();
        if (connection == AccountConnection.NONE && hasError) {
            trouble = Optional.of(heard.getOrDefault(asked.handle, Trouble.UNHEARD));
        } else if (before.containsKey(asked.handle)) {
            heard.remove(asked.handle, before.get(asked.handle));
        }
        if (connection != AccountConnection.CONNECTED && connects && !hasError && !keepsPassword) {
            trouble = asksForPassword(asked.handle) ? Optional.of(Trouble.PASSWORD) : trouble;
        } else {
            withoutPassword.remove(asked.handle);
        }
        return new PidginAccount(
                asked.handle,
                withoutEmptyResource(asked.name.text()),
                asked.alias.text(),
                asked.protocol.text(),
                asked.protocolId.text(),
                isEnabled,
                connection,
                trouble);
    }

    private boolean asksForPassword(int handle) {
        Moment now = clock.now();
        Moment since = withoutPassword.computeIfAbsent(handle, first -> now);
        return now.since(since).toSeconds() >= PASSWORD_SECONDS;
    }

    /** Pidgin adds the slash of a resource that the user has left empty. */
    private static String withoutEmptyResource(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** What is asked about one account. */
    private static final class Questions {
        final int handle;
        final PurpleCall connected;
        final PurpleCall connecting;
        final PurpleCall name;
        final PurpleCall alias;
        final PurpleCall protocol;
        final PurpleCall protocolId;
        final PurpleCall error;
        final PurpleCall keepsPassword;

        Questions(PidginRun run, int handle) {
            this.handle = handle;
            connected = run.call("PurpleAccountIsConnected", handle);
            connecting = run.call("PurpleAccountIsConnecting", handle);
            name = run.call("PurpleAccountGetUsername", handle);
            alias = run.call("PurpleAccountGetAlias", handle);
            protocol = run.call("PurpleAccountGetProtocolName", handle);
            protocolId = run.call("PurpleAccountGetProtocolId", handle);
            error = run.call("PurpleAccountGetCurrentError", handle);
            keepsPassword = run.call("PurpleAccountGetRememberPassword", handle);
        }

        AccountConnection connection() {
            if (connected.isTrue()) {
                return AccountConnection.CONNECTED;
            }
            return connecting.isTrue() ? AccountConnection.CONNECTING : AccountConnection.NONE;
        }
    }
}
