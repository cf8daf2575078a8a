package org.presencemonitor.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.activity.ActivityTab;
import org.presencemonitor.ui.control.Lazy;
import org.presencemonitor.ui.control.Page;
import org.presencemonitor.ui.control.ViewContext;
import org.presencemonitor.ui.simulator.SimulatorTab;
import org.presencemonitor.ui.status.StatusView;
import org.presencemonitor.ui.status.StatusViewModel;
import org.presencemonitor.ui.timeline.TodayView;

/** The tabs and everything else with text in the window; built again when the language changes. On the FX thread. */
final class WindowContents {
    /** Index of the Activity tab. */
    private static final int ACTIVITY = 1;

    private final WindowDependencies parts;
    private final ViewContext context;
    private final FileDialogs dialogs;
    private final TodayView today;
    private final StatusView status;
    private final Lazy<ActivityTab> activity;
    private final Optional<Lazy<SimulatorTab>> simulator;
    private final PageFrame frame;
    private final NoTrayNotice notice;
    private Optional<StatusFeed.States> states;

    /**
     * The tabs, the first one open.
     *
     * @param ask carries out a command
     * @param opened called when another tab opens
     * @param before the contents in another language or of other clients, whose tabs go on in this one; not to be used
     *     afterwards, except to {@link #takeOver} the rest
     */
    WindowContents(
            WindowDependencies parts,
            FileDialogs dialogs,
            Consumer<Command> ask,
            Runnable openSettings,
            Runnable opened,
            Optional<WindowContents> before) {
        this.parts = parts;
        this.dialogs = dialogs;
        Optional<WindowContents> sameClients = before.filter(old -> old.parts.equals(parts));
        states = sameClients.flatMap(old -> old.states);
        context = parts.viewContext();
        Texts texts = context.texts();
        today = new TodayView(context, parts.history());
        status = new StatusView(texts, ask, today);
        activity = new Lazy<>(this::makeActivity, before.flatMap(old -> old.activity.made()));
        activity.made().ifPresent(tab -> tab.say(context));
        Optional<SimulatorTab> simulatorBefore =
                sameClients.flatMap(old -> old.simulator).flatMap(Lazy::made);
        simulatorBefore.ifPresent(tab -> tab.say(texts));
        simulator = parts.simulator()
                .map(controls -> new Lazy<>(
                        () -> new SimulatorTab(controls, context, dialogs::chooseScenario), simulatorBefore));
        String mark = parts.sourceMark().map(texts::say).orElse("");
        frame = new PageFrame(
                texts,
                mark,
                pages(),
                parts.host()::choose,
                openSettings,
                () -> parts.host().sources().watch(SourceChoice.SYSTEM));
        sameClients.ifPresent(old -> frame.goOnAsking(old.frame));
        frame.onOpen(opened);
        notice = new NoTrayNotice(texts, this::explainedQuit);
        // While the notice is shown, keys must not reach the buttons below it.
        frame.disableProperty().bind(notice.visibleProperty());
        notice.visibleProperty().addListener(property -> status.focusPrimary());
    }

    /** Opens what was open in another language, scrolled to the same place. */
    void takeOver(WindowContents before) {
        status.takeOver(before.status);
        today.takeOver(before.today);
        before.today.close();
        if (!before.parts.equals(parts)) {
            before.simulator.flatMap(Lazy::made).ifPresent(SimulatorTab::close);
        }
        frame.takeOver(before.frame);
    }

    void putInto(StackPane root) {
        root.getChildren().setAll(frame, notice);
    }

    /** In the order of their tabs. */
    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Texts texts = parts.texts();
        pages.add(new Page(
                "tab-status", texts.say(Phrase.TAB_STATUS), () -> new Page.Content(status, status::focusPrimary)));
        pages.add(new Page(
                "tab-activity",
                texts.say(Phrase.TAB_ACTIVITY),
                () -> activity.get().content()));
        simulator.ifPresent(tab -> pages.add(new Page(
                "tab-simulator",
                texts.say(Phrase.TAB_SIMULATOR),
                () -> tab.get().content())));
        return pages;
    }

    private ActivityTab makeActivity() {
        ActivityTab tab = new ActivityTab(context, parts.history(), parts.host(), dialogs::chooseExport);
        states.ifPresent(now -> tab.changed(now.presence().provider()));
        return tab;
    }

    /** Takes the newest states, also while the window cannot be seen. */
    void update(StatusFeed.States now) {
        states = Optional.of(now);
        activity.made().ifPresent(tab -> tab.changed(now.presence().provider()));
    }

    /** Whether the window can be seen; a tab that cannot be seen draws nothing. */
    void seen(boolean seen) {
        activity.made().ifPresent(tab -> tab.seen(seen && frame.openPage() == ACTIVITY));
        simulator.flatMap(Lazy::made).ifPresent(tab -> tab.seen(seen));
        today.seen(seen);
        if (!seen) {
            status.rest();
        }
    }

    void draw(StatusFeed.States now, StatusViewModel model) {
        frame.show(now.clients(), now.presence().provider());
        status.show(model);
        today.show(now.presence());
    }

    int openPage() {
        return frame.openPage();
    }

    /** Opens a page, unless there is no such page or the notice covers the window. */
    void open(int page) {
        if (isInReach() && page < frame.pages()) {
            frame.open(page);
        }
    }

    /** Opens the activity with the cursor in its search, unless the notice covers the window. */
    void openSearch() {
        if (isInReach()) {
            frame.open(ACTIVITY);
            activity.get().focusSearch();
        }
    }

    /** Whether keyboard shortcuts may give commands. */
    boolean isInReach() {
        return !frame.isDisabled();
    }

    /** Asks whether that client is to be watched. */
    void ask(FoundClient found) {
        frame.ask(found);
    }

    void focusPrimary() {
        status.focusPrimary();
    }

    boolean explainsNoTray() {
        return notice.isVisible();
    }

    void explainNoTray() {
        notice.open();
    }

    private void explainedQuit() {
        parts.host().noTrayWasExplained();
        parts.host().quit();
    }

    void close() {
        activity.made().ifPresent(ActivityTab::close);
        simulator.flatMap(Lazy::made).ifPresent(SimulatorTab::close);
        today.close();
    }
}
