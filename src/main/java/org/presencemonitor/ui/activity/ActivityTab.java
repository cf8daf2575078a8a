package org.presencemonitor.ui.activity;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.Alarm;
import org.presencemonitor.ui.activity.ActivityExport.ExportLine;
import org.presencemonitor.ui.control.Page;
import org.presencemonitor.ui.control.ViewContext;
import org.presencemonitor.ui.timeline.HistorySource;
import org.presencemonitor.ui.timeline.LanesView;
import org.presencemonitor.ui.timeline.LanesView.DayRange;

/** The controller of the Activity tab: passes requests to the feed and its answers to the view. On the FX thread. */
public final class ActivityTab implements ActivityView.Handler {
    private final HistorySource history;
    private final InstantSource clock;
    private final ExportHost host;
    private final Function<ExportHost.Format, Optional<File>> chooseFile;
    private final ActivityFeed feed;
    private final ActivityExport export;
    private final Alarm midnight;
    private Texts texts;
    private ActivityRows rows;
    private LanesView lanes;
    private ActivityView view;
    private ReadOnlyStringWrapper footer = new ReadOnlyStringWrapper("");
    private ActivityState state = ActivityState.NOTHING_YET;
    private boolean seen;

    /** Asks nothing before {@link #seen}; {@code chooseFile} asks the user for the file to write. */
    public ActivityTab(
            ViewContext context,
            HistorySource history,
            ExportHost host,
            Function<ExportHost.Format, Optional<File>> chooseFile) {
        this.texts = context.texts();
        this.history = history;
        this.clock = context.clock();
        this.host = host;
        this.chooseFile = chooseFile;
        rows = new ActivityRows(texts);
        feed = new ActivityFeed(history, texts.times(), Platform::runLater, context.scheduler(), clock, this::show);
        export = new ActivityExport(host, texts, Platform::runLater, context.scheduler(), this::show);
        midnight = new Alarm(clock, context.scheduler(), Platform::runLater);
        lanes = new LanesView(context, history);
        view = new ActivityView(texts, lanes, this);
        lanes.onRange(this::within);
        footer.set(texts.count(Phrase.ACTIVITY_TODAY, 0));
    }

    /**
     * Speaks another language from now on, in another view. The rows stay, and so does what the user has chosen, typed
     * and scrolled to.
     */
    public void say(ViewContext context) {
        texts = context.texts();
        rows = new ActivityRows(texts);
        footer = new ReadOnlyStringWrapper("");
        LanesView lanesBefore = lanes;
        ActivityView viewBefore = view;
        lanes = new LanesView(context, history);
        lanes.takeOver(lanesBefore);
        lanesBefore.close();
        view = new ActivityView(texts, lanes, this);
        lanes.onRange(this::within);
        lanes.seen(seen);
        render();
        view.takeOver(viewBefore);
        export.say(texts);
    }

    public Page.Content content() {
        return new Page.Content(view, view::focusFirst, Optional.of(footer.getReadOnlyProperty()));
    }

    /** Whether the tab can be seen; while it cannot, nothing is asked. */
    public void seen(boolean now) {
        if (now == seen) {
            return;
        }
        seen = now;
        feed.seen(now);
        lanes.seen(now);
        midnight.cancel();
        if (seen) {
            render();
        }
    }

    /** Shows what happened to that client, whose state may have changed. */
    public void changed(Provider provider) {
        lanes.setProvider(provider);
        lanes.refresh();
        feed.about(provider);
        feed.happened();
    }

    /** A week or month that ends today does not narrow the rows, which begin with it; other days are shown alone. */
    private void within(DayRange days) {
        boolean untilToday = days.last().equals(texts.times().dayOf(clock.instant()))
                && days.first().isBefore(days.last());
        feed.within(untilToday ? Optional.empty() : Optional.of(days));
        view.toTop();
    }

    public void focusSearch() {
        view.focusSearch();
    }

    public void close() {
        feed.close();
        lanes.close();
        export.close();
        midnight.cancel();
    }

    @Override
    public void choose(ActivityTopic topic) {
        feed.choose(topic);
        view.toTop();
    }

    @Override
    public void search(Set<String> words) {
        feed.search(words);
    }

    @Override
    public void more() {
        feed.more();
    }

    @Override
    public void atTop(boolean now) {
        feed.atTop(now);
    }

    @Override
    public void export(ExportHost.Format format) {
        feed.question()
                .ifPresent(question -> chooseFile
                        .apply(format)
                        .ifPresent(file -> export.begin(
                                file,
                                path -> new ExportHost.Order(
                                        format,
                                        format == ExportHost.Format.SCENARIO
                                                ? question.daysOf(texts.times())
                                                : question.filter(texts.times()),
                                        question.provider(),
                                        path))));
    }

    @Override
    public void showInFolder(Path file) {
        host.showInFolder(file).thenAccept(shown -> {
            if (!shown) {
                Platform.runLater(() -> export.folderNotOpened(file));
            }
        });
    }

    private void show(ActivityState next) {
        state = next;
        render();
    }

    private void show(ExportLine line) {
        view.show(line);
    }

    private void render() {
        Instant now = clock.instant();
        ActivityViewModel model = ActivityViewModel.of(state, rows, now, texts);
        view.show(model);
        footer.set(model.footer());
        if (seen) {
            LocalDate tomorrow = texts.times().dayOf(now).plusDays(1);
            midnight.set(texts.times().startOf(tomorrow), this::newDay);
        }
    }

    /** The rows of the day before are no longer today's. */
    private void newDay() {
        feed.happened();
        render();
    }
}
