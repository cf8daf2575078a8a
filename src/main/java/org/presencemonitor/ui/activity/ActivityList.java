package org.presencemonitor.ui.activity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The rows. There are only as many cells as are in sight. */
public final class ActivityList extends ListView<ActivityRow> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /** The next rows are asked for when the last visible row is that near to the end. */
    private static final int ROWS_AHEAD = 30;

    private final Runnable more;
    private final Consumer<Boolean> atTop;
    private int cells;
    private boolean filling;
    /** To scroll to when the list is laid out. */
    private OptionalInt firstRow = OptionalInt.empty();

    /**
     * No rows yet.
     *
     * @param more called when the last rows come near, possibly several times
     * @param atTop receives whether the newest row is in sight
     */
    ActivityList(Texts texts, Runnable more, Consumer<Boolean> atTop) {
        this.more = more;
        this.atTop = atTop;
        setId("activity-list");
        getStyleClass().add("activity-list");
        setAccessibleText(texts.say(Phrase.ACTIVITY_LIST));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> {
            cells++;
            return new ActivityCell();
        });
        MenuItem copy = new MenuItem(texts.say(Phrase.COPY));
        copy.setAccelerator(COPY);
        copy.setMnemonicParsing(false);
        copy.setOnAction(event -> copy());
        setContextMenu(new ContextMenu(copy));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        skinProperty()
                .addListener(property -> Optional.ofNullable(flow())
                        .ifPresent(flow -> flow.positionProperty().addListener(position -> scrolled())));
    }

    /** Replaces what has changed and leaves the rest where it is. */
    void show(List<ActivityRow> next) {
        ObservableList<ActivityRow> items = getItems();
        int same = 0;
        int least = Math.min(items.size(), next.size());
        while (same < least && items.get(same).equals(next.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < least - same && items.get(items.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        filling = true;
        items.remove(same, items.size() - tail);
        items.addAll(same, next.subList(same, next.size() - tail));
        filling = false;
    }

    /** Chooses the rows that are chosen in a list of the same rows, and scrolls to the same place. */
    void takeOver(ActivityList before) {
        before.getSelectionModel().getSelectedIndices().forEach(getSelectionModel()::select);
        getFocusModel().focus(before.getFocusModel().getFocusedIndex());
        Optional.ofNullable(before.flow())
                .map(VirtualFlow::getFirstVisibleCell)
                .filter(first -> first.getIndex() > 0)
                .ifPresent(first -> firstRow = OptionalInt.of(first.getIndex()));
    }

    /** The list knows the place of a row only once its cells are laid out. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        VirtualFlow<?> flow = flow();
        if (firstRow.isPresent() && flow != null) {
            flow.layout();
            scrollTo(firstRow.getAsInt());
            firstRow = OptionalInt.empty();
        }
    }

    void toTop() {
        scrollTo(0);
    }

    /** How many cells have been made. */
    public int cells() {
        return cells;
    }

    private @Nullable VirtualFlow<?> flow() {
        return (VirtualFlow<?>) lookup(".virtual-flow");
    }

    private void scrolled() {
        if (filling || getItems().isEmpty()) {
            return;
        }
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        atTop.accept(flow.getPosition() <= 0);
        if (flow.getLastVisibleCell() != null
                && flow.getLastVisibleCell().getIndex() >= getItems().size() - ROWS_AHEAD) {
            more.run();
        }
    }

    private void copy() {
        String text = getSelectionModel().getSelectedItems().stream()
                .filter(ActivityRow.Event.class::isInstance)
                .map(row -> ((ActivityRow.Event) row).plain())
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
