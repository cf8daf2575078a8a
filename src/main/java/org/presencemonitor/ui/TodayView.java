package org.presencemonitor.ui;

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

/** Today's lane of one client at work. On the FX thread. */
final class TodayView extends VBox implements LanesFeed.Receiver {
    private static final LaneRange TODAY = LaneRange.untilToday(LaneSpan.DAY);

    private final WindowParts parts;
    private final Texts texts;
    private final LanesHeading heading = new LanesHeading();
    private final ScaledLane lane;
    private final OrSentence place;
    private final LanesFeed feed;
    private Optional<Presence> presence = Optional.empty();
    private boolean seen;

    TodayView(WindowParts parts) {
        this.parts = parts;
        texts = parts.texts();
        lane = new ScaledLane("today-lane", texts);
        place = new OrSentence(lane, texts.say(Phrase.LANES_FAILED));
        getStyleClass().add("today");
        getChildren().addAll(heading, place);
        feed = new LanesFeed(
                parts.history(), parts.clock(), parts.scheduler(), Platform::runLater, this::question, this);
        sceneProperty().addListener(property -> look());
        show(LanesViewModel.waiting(TODAY, parts.clock().instant(), texts));
    }

    /** Of whom, and what that one is doing now. */
    void show(Presence next) {
        Optional<Presence> before = presence;
        presence = Optional.of(next);
        if (!before.map(Presence::provider).equals(Optional.of(next.provider()))) {
            feed.ask();
        } else if (!before.map(Presence::state).equals(Optional.of(next.state()))) {
            feed.changed();
        }
    }

    /** Nothing is asked while nobody can see the window. */
    void seen(boolean now) {
        seen = now;
        look();
    }

    void close() {
        feed.close();
    }

    private void look() {
        feed.seen(seen && getScene() != null);
    }

    private Optional<LanesFeed.Question> question() {
        LocalDate today = texts.days().of(parts.clock().instant());
        return presence.map(now -> new LanesFeed.Question(
                now.provider(), today, today, texts.days().zone()));
    }

    @Override
    public void show(List<DayLane> lanes, Instant asked) {
        show(LanesViewModel.of(TODAY, lanes, asked, texts));
    }

    private void show(LanesViewModel model) {
        place.fail(false);
        heading.show(texts.say(Phrase.TODAY), model.total());
        model.lanes().forEach(lane::show);
    }

    @Override
    public void failed() {
        place.fail(true);
        heading.show(texts.say(Phrase.TODAY), "");
    }

    @Override
    public void lasts(boolean lasting) {
        heading.lasts(lasting);
    }
}
