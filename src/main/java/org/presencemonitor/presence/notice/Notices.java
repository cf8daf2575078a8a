package org.presencemonitor.presence.notice;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProviderList;

/**
 * Decides what is told: that the user is signed out without having asked for it, a problem that lasts, the end of
 * either, and that another client became Office's default. What the user does himself, what was so when the program
 * started and what flaps is not told.
 *
 * <p>Runs on the "presence" thread alone, its constructor excepted.
 */
public final class Notices {
    private final InstantSource clock;
    private final ScheduledExecutorService presenceThread;
    private final BooleanSupplier silent;
    private final NoticeBoard board;
    private final Map<Provider, ClientNotices> clients = new HashMap<>();
    private final OfficeDefaultNotices defaults;

    /**
     * Rules that have heard of nothing yet. The program's start counts from now.
     *
     * @param silent asked on the presence thread whenever something would be told; what is not told then never is
     */
    public Notices(
            InstantSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.presenceThread = presenceThread;
        this.silent = silent;
        this.board = board;
        this.defaults = new OfficeDefaultNotices(clock, presenceThread, silent, board);
    }

    /** A snapshot of any of the watched clients. */
    public void hear(Presence now) {
        clients.computeIfAbsent(now.provider(), provider -> new ClientNotices(clock, presenceThread, silent, board))
                .hear(now);
    }

    /** Which client is Office's default, and which there are. */
    public void hear(ProviderList now) {
        defaults.hear(now);
    }
}
