package org.presencemonitor.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.control.ContentOrMessage;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.control.ViewContext;
import org.presencemonitor.ui.control.WrappingRow;

/** A client's lanes of a day, a week or a month, and the buttons to go on. On the FX thread. */
public final class LanesView extends VBox implements LanesFeed.Receiver {
    private final TimeSource clock;
    private final Texts texts;
    private final SpanBar spans;
    private final ReasonButton earlier;
    private final ReasonButton later;
    private final ReasonButton toToday;
    private final LanesHeading heading = new LanesHeading();
    private final LaneWithHours day;
    private final LaneRows week;
    private final LaneRows month;
    private final ContentOrMessage place;
    private final LanesFeed feed;
    private Consumer<DayRange> onRange = days -> {};
    private Optional<Provider> provider = Optional.empty();
    private Optional<LanesAnswer> answered = Optional.empty();
    private DayRange reported;
    private LaneRange range = LaneRange.untilToday(LaneSpan.WEEK);
    private boolean seen;

    /** Some days, the last one included. */
    public record DayRange(LocalDate first, LocalDate last) {}

    /** The week until today, of no client yet. */
    public LanesView(ViewContext context, HistorySource history) {
        clock = context.clock();
        texts = context.texts();
        spans = new SpanBar(texts, span -> go(range.zoomed(span, today())));
        earlier = step("lanes-earlier", Phrase.LANES_EARLIER, "‹", () -> go(range.earlier(today())));
        later = step("lanes-later", Phrase.LANES_LATER, "›", () -> go(range.later(today())));
        toToday =
                new ReasonButton("lanes-today", texts.say(Phrase.TODAY), () -> go(LaneRange.untilToday(range.span())));
        day = new LaneWithHours("lane", texts);
        week = new LaneRows(LaneSpan.WEEK, texts, this::open);
        month = new LaneRows(LaneSpan.MONTH, texts, this::open);
        place = new ContentOrMessage(new StackPane(day, week, month), texts.say(Phrase.LANES_FAILED));
        getStyleClass().add("lanes");
        getChildren().addAll(bar(), heading, place);
        feed = new LanesFeed(history, clock, context.scheduler(), Platform::runLater, this::question, this);
        sceneProperty().addListener(property -> updateFeed());
        reported = days();
        show(LanesViewModel.waiting(range, clock.instant(), texts));
        showBar();
    }

    /** Shows the days that another view shows, and their lanes until there is a newer answer. */
    public void takeOver(LanesView before) {
        provider = before.provider;
        range = before.range;
        reported = days();
        showBar();
        show(LanesViewModel.waiting(range, clock.instant(), texts));
        answered = before.answered;
        answered.ifPresent(last -> show(last.lanes(), last.asked()));
        feed.ask();
    }

    /** Sets the client; nothing is asked before. */
    public void setProvider(Provider next) {
        if (!provider.equals(Optional.of(next))) {
            provider = Optional.of(next);
            answered = Optional.empty();
            feed.ask();
        }
    }

    /** The client's state has changed; the lanes are asked for again soon. */
    public void refresh() {
        feed.changed();
    }

    /** Whether the view can be seen; while it cannot, nothing is asked. */
    public void seen(boolean now) {
        seen = now;
        updateFeed();
    }

    public void close() {
        feed.close();
    }

    /** Calls back with the days shown, now and whenever they change. */
    public void onRange(Consumer<DayRange> listener) {
        onRange = listener;
        onRange.accept(reported);
    }

    private WrappingRow bar() {
        HBox steps = new HBox(8, earlier, toToday, later);
        steps.getStyleClass().add("lanes-steps");
        WrappingRow bar = new WrappingRow(spans, steps);
        bar.getStyleClass().add("lanes-bar");
        return bar;
    }

    private ReasonButton step(String id, Phrase name, String sign, Runnable action) {
        ReasonButton button = new ReasonButton(id, sign, action);
        button.setAccessibleText(texts.say(name));
        button.getStyleClass().add("lanes-step");
        return button;
    }

    private void open(LocalDate one) {
        go(new LaneRange(LaneSpan.DAY, one.equals(today()) ? Optional.empty() : Optional.of(one)));
        spans.requestFocus(LaneSpan.DAY);
    }

    private void go(LaneRange next) {
        range = next;
        answered = Optional.empty();
        showBar();
        reportDays();
        feed.ask();
    }

    private void showBar() {
        spans.show(range.span());
        boolean atToday = range.endsToday(today());
        later.explain(Optional.of(texts.say(Phrase.LANES_NOT_YET)).filter(why -> atToday));
        toToday.explain(Optional.of(texts.say(Phrase.LANES_AT_TODAY)).filter(why -> atToday));
        heading.showTitle(LanesViewModel.title(range, today(), texts.days()));
    }

    private void reportDays() {
        if (!days().equals(reported)) {
            reported = days();
            onRange.accept(reported);
        }
    }

    private DayRange days() {
        return new DayRange(range.first(today()), range.last(today()));
    }

    private void updateFeed() {
        feed.seen(seen && getScene() != null);
    }

    private LocalDate today() {
        return texts.days().of(clock.instant());
    }

    private Optional<LanesFeed.Question> question() {
        DayRange days = days();
        return provider.map(one -> new LanesFeed.Question(
                one, days.first(), days.last(), texts.days().zone()));
    }

    @Override
    public void show(List<DayLane> lanes, Instant asked) {
        answered = Optional.of(new LanesAnswer(lanes, asked));
        showBar();
        reportDays();
        show(LanesViewModel.of(range, lanes, asked, texts));
    }

    private void show(LanesViewModel model) {
        place.fail(false);
        heading.show(model.title(), model.total());
        Nodes.appear(day, model.span() == LaneSpan.DAY);
        Nodes.appear(week, model.span() == LaneSpan.WEEK);
        Nodes.appear(month, model.span() == LaneSpan.MONTH);
        switch (model.span()) {
            case DAY -> model.lanes().forEach(day::show);
            case WEEK -> week.show(model.lanes());
            case MONTH -> month.show(model.lanes());
        }
    }

    @Override
    public void failed() {
        answered = Optional.empty();
        place.fail(true);
        heading.show(LanesViewModel.title(range, today(), texts.days()), "");
    }

    @Override
    public void lasts(boolean lasting) {
        heading.lasts(lasting);
    }
}
