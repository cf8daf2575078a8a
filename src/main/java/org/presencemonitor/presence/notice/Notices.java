package org.presencemonitor.presence.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.time.TimeSource;

/**
 * Decides which notices are shown: that the user is signed out without a request, a problem that lasts, the end of
 * either, and that another client became Office's default. What the user does here, the state at the program's start
 * and states that alternate quickly cause no notice.
 *
 * <p>Runs on the "presence" thread alone, its constructor excepted.
 */
public final class Notices {
    private final TimeSource clock;
    private final ScheduledExecutorService presenceThread;
    private final BooleanSupplier silent;
    private final NoticeBoard board;
    private final Map<Provider, ClientNotices> clients = new HashMap<>();
    private final OfficeDefaultNotices defaults;

    /**
     * The program's start counts from now.
     *
     * @param silent asked on the presence thread for each notice that is due; if true, that notice is never shown
     */
    public Notices(
            TimeSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.presenceThread = presenceThread;
        this.silent = silent;
        this.board = board;
        this.defaults = new OfficeDefaultNotices(clock, presenceThread, silent, board);
    }

    /** Takes a snapshot of any of the watched clients. */
    public void update(Presence now) {
        clients.computeIfAbsent(now.provider(), provider -> new ClientNotices(clock, presenceThread, silent, board))
                .update(now);
    }

    /** Withdraws what is shown, and shows nothing any more. */
    public void close() {
        clients.values().forEach(ClientNotices::close);
        defaults.close();
    }

    /** Takes the list of clients and Office's default among them. */
    public void update(ProviderList now) {
        defaults.update(now);
    }
}
