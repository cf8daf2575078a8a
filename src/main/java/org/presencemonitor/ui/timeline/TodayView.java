package org.presencemonitor.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.layout.VBox;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.control.ContentOrMessage;
import org.presencemonitor.ui.control.ViewContext;

/** Today's lane of one client, kept up to date. On the FX thread. */
public final class TodayView extends VBox implements LanesFeed.Receiver {
    private static final LaneRange TODAY = LaneRange.untilToday(LaneSpan.DAY);

    private final TimeSource clock;
    private final Texts texts;
    private final LanesHeading heading = new LanesHeading();
    private final LaneWithHours lane;
    private final ContentOrMessage place;
    private final LanesFeed feed;
    private Optional<Presence> presence = Optional.empty();
    private Optional<LanesAnswer> answered = Optional.empty();
    private boolean seen;

    public TodayView(ViewContext context, HistorySource history) {
        clock = context.clock();
        texts = context.texts();
        lane = new LaneWithHours("today-lane", texts);
        place = new ContentOrMessage(lane, texts.say(Phrase.LANES_FAILED));
        getStyleClass().add("today");
        getChildren().addAll(heading, place);
        feed = new LanesFeed(history, clock, context.scheduler(), Platform::runLater, this::question, this);
        sceneProperty().addListener(property -> updateFeed());
        show(LanesViewModel.waiting(TODAY, clock.instant(), texts));
    }

    /** Sets the client and its present state. */
    public void show(Presence next) {
        Optional<Presence> before = presence;
        presence = Optional.of(next);
        if (!before.map(Presence::provider).equals(Optional.of(next.provider()))) {
            feed.ask();
        } else if (!before.map(Presence::state).equals(Optional.of(next.state()))) {
            feed.changed();
        }
    }

    /** Shows what another view shows, until there is a newer answer. */
    public void takeOver(TodayView before) {
        answered = before.answered;
        answered.ifPresent(last -> show(last.lanes(), last.asked()));
    }

    /** Whether the window can be seen; while it cannot, nothing is asked. */
    public void seen(boolean now) {
        seen = now;
        updateFeed();
    }

    public void close() {
        feed.close();
    }

    private void updateFeed() {
        feed.seen(seen && getScene() != null);
    }

    private Optional<LanesFeed.Question> question() {
        LocalDate today = texts.days().of(clock.instant());
        return presence.map(now -> new LanesFeed.Question(
                now.provider(), today, today, texts.days().zone()));
    }

    @Override
    public void show(List<DayLane> lanes, Instant asked) {
        answered = Optional.of(new LanesAnswer(lanes, asked));
        show(LanesViewModel.of(TODAY, lanes, asked, texts));
    }

    private void show(LanesViewModel model) {
        place.fail(false);
        heading.show(texts.say(Phrase.TODAY), model.total());
        model.lanes().forEach(lane::show);
    }

    @Override
    public void failed() {
        answered = Optional.empty();
        place.fail(true);
        heading.show(texts.say(Phrase.TODAY), "");
    }

    @Override
    public void lasts(boolean lasting) {
        heading.lasts(lasting);
    }
}
