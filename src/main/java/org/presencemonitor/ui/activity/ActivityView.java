package org.presencemonitor.ui.activity;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.activity.ActivityExport.ExportLine;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** The Activity tab: copies a view model into controls. */
final class ActivityView extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("trouble");

    private final TextField search = new TextField();
    private final TopicChips chips;
    private final ActivityList list;
    private final Label note = Labels.wrapping("activity-note");
    private final Button fresh = new Button();
    private final Label exported = Labels.wrapping("export-line");
    private final Hyperlink folder = new Hyperlink();
    private final HBox export = new HBox(exported, folder);
    private Optional<Path> written = Optional.empty();

    /** Receives what the user does. */
    interface Handler {
        void choose(ActivityTopic topic);

        void search(Set<String> words);

        void more();

        void atTop(boolean now);

        void export(ExportHost.Format format);

        void showInFolder(Path file);
    }

    /** Shows no rows yet; the lanes stand above them. */
    ActivityView(Texts texts, Node lanes, Handler handler) {
        getStyleClass().add("activity");
        // Otherwise a long line above the rows would push their codes out of a narrow window.
        setMinWidth(0);
        chips = new TopicChips(texts, handler::choose);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox top = new HBox(chips, new ExportButton(texts, handler::export));
        top.getStyleClass().add("activity-top");
        list = new ActivityList(texts, handler::more, handler::atTop);
        StackPane rows = new StackPane(list, note, fresh);
        rows.getStyleClass().add("activity-rows");
        StackPane.setAlignment(note, Pos.TOP_LEFT);
        StackPane.setAlignment(fresh, Pos.TOP_CENTER);
        VBox.setVgrow(rows, Priority.ALWAYS);
        build(fresh, handler::atTop);
        build(search, texts, handler::search);
        note.setId("activity-note");
        exported.setId("exported");
        folder.setId("show-in-folder");
        folder.setText(texts.say(Phrase.SHOW_IN_FOLDER));
        folder.setMinWidth(USE_PREF_SIZE);
        folder.setOnAction(event -> written.ifPresent(handler::showInFolder));
        Nodes.grow(exported);
        export.getStyleClass().add("export-result");
        Nodes.appear(export, false);
        Nodes.appear(note, false);
        Nodes.appear(fresh, false);
        fresh.setFocusTraversable(false);
        getChildren().addAll(top, search, lanes, export, rows);
    }

    private void build(Button button, Consumer<Boolean> atTop) {
        button.setId("activity-new");
        button.setMnemonicParsing(false);
        button.getStyleClass().add("activity-new");
        button.setOnAction(event -> {
            atTop.accept(true);
            list.toTop();
            list.requestFocus();
        });
    }

    private static void build(TextField field, Texts texts, Consumer<Set<String>> ask) {
        SearchWords words = new SearchWords(texts);
        field.setId("activity-search");
        field.setPromptText(texts.say(Phrase.ACTIVITY_SEARCH));
        field.setAccessibleText(texts.say(Phrase.ACTIVITY_SEARCH));
        field.textProperty().addListener((property, before, now) -> ask.accept(words.of(now)));
        field.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                field.clear();
                key.consume();
            }
        });
    }

    void show(ActivityViewModel model) {
        list.show(model.rows());
        Nodes.appear(list, !model.rows().isEmpty());
        note.pseudoClassStateChanged(FAILED, model.failed());
        Nodes.fill(note, model.note());
        fresh.setText(model.fresh().orElse(""));
        Nodes.appear(fresh, model.fresh().isPresent());
        fresh.setFocusTraversable(model.fresh().isPresent());
    }

    void show(ExportLine line) {
        written = line.written();
        exported.setText(line.text());
        exported.pseudoClassStateChanged(FAILED, line.failed());
        Nodes.appear(folder, line.written().isPresent());
        Nodes.appear(export, true);
    }

    /** Shows what the user has typed and chosen in a view of the same rows, and the same place of them. */
    void takeOver(ActivityView before) {
        chips.takeOver(before.chips);
        search.setText(before.search.getText());
        list.takeOver(before.list);
    }

    /** Scrolls to the newest row. */
    void toTop() {
        list.toTop();
    }

    ActivityList list() {
        return list;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void focusFirst() {
        lookupAll(".chip").stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }
}
