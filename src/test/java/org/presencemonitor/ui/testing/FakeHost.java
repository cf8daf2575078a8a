package org.presencemonitor.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.desktop.autostart.AutostartState;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.WindowHost;

/** A host of the window, with or without a tray, which records what it is asked to do. */
public class FakeHost implements WindowHost {
    public volatile boolean tray;
    public volatile boolean explained;
    public volatile boolean inFront;
    public volatile boolean seen;
    private volatile Consumer<Provider> onChoose = provider -> {};
    public final List<Provider> chosen = new CopyOnWriteArrayList<>();
    public volatile boolean fileManager = true;
    public volatile AutostartState autostart = new AutostartState(false, Optional.empty());
    public volatile Optional<AutostartObstacle> autostartRefusal = Optional.empty();
    public volatile List<Provider> clients = List.of(Provider.COMMUNICATOR);
    public volatile CompletableFuture<Long> older = CompletableFuture.completedFuture(0L);
    final List<Order> orders = new CopyOnWriteArrayList<>();
    final List<Path> shownInFolder = new CopyOnWriteArrayList<>();
    volatile Function<Order, CompletableFuture<Written>> onExport =
            order -> CompletableFuture.completedFuture(new Written(0, false));
    public volatile Optional<FoundClient> found = Optional.empty();
    public final AtomicInteger askedAbout = new AtomicInteger();
    public final FakeSources sources = new FakeSources();
    public final AtomicInteger quits = new AtomicInteger();

    @Override
    public boolean trayVisible() {
        return tray;
    }

    @Override
    public boolean noTrayExplained() {
        return explained;
    }

    @Override
    public void noTrayWasExplained() {
        explained = true;
    }

    public void onChoose(Consumer<Provider> reaction) {
        onChoose = reaction;
    }

    @Override
    public void choose(Provider provider) {
        chosen.add(provider);
        onChoose.accept(provider);
    }

    @Override
    public Path dataFolder() {
        return Path.of("/home/user/.local/share/presence-monitor");
    }

    @Override
    public CompletableFuture<AutostartState> autostart() {
        return CompletableFuture.completedFuture(autostart);
    }

    @Override
    public CompletableFuture<Optional<AutostartObstacle>> turnAutostart(boolean on) {
        if (autostartRefusal.isEmpty()) {
            autostart = new AutostartState(on, Optional.empty());
        }
        return CompletableFuture.completedFuture(autostartRefusal);
    }

    @Override
    public CompletableFuture<Boolean> openDataFolder() {
        return CompletableFuture.completedFuture(fileManager);
    }

    @Override
    public CompletableFuture<Boolean> openLogFolder() {
        return CompletableFuture.completedFuture(fileManager);
    }

    @Override
    public CompletableFuture<Optional<FoundClient>> clientToAskAbout() {
        return CompletableFuture.completedFuture(found);
    }

    @Override
    public void clientWasAskedAbout() {
        found = Optional.empty();
        askedAbout.incrementAndGet();
    }

    @Override
    public FakeSources sources() {
        return sources;
    }

    @Override
    public List<Provider> clients() {
        return clients;
    }

    @Override
    public CompletableFuture<Long> entriesOlderThan(int days) {
        return older;
    }

    @Override
    public CompletableFuture<String> diagnostics() {
        return CompletableFuture.completedFuture("all there is to know");
    }

    @Override
    public void windowSeen(boolean nowSeen) {
        seen = nowSeen;
    }

    @Override
    public void windowInFront(boolean front) {
        inFront = front;
    }

    @Override
    public CompletableFuture<Written> export(Order order, LongConsumer progress) {
        orders.add(order);
        return onExport.apply(order);
    }

    @Override
    public CompletableFuture<Boolean> showInFolder(Path file) {
        shownInFolder.add(file);
        return CompletableFuture.completedFuture(fileManager);
    }

    @Override
    public void quit() {
        quits.incrementAndGet();
    }
}
