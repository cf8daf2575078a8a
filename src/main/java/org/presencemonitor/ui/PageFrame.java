package org.presencemonitor.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Lazy;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.Page;

/** The frame around the open page: the tabs and the client above, the footer below. */
final class PageFrame extends BorderPane {
    private static final PseudoClass BESIDE_BAR = PseudoClass.getPseudoClass("beside-bar");

    private final Texts texts;
    private final ClientChooser clients;
    private final SourceQuestion question;
    private final OfficeDefaultNotice notice;
    private final Label watching = Labels.whole();
    private final List<Lazy<Body>> bodies;
    private final TabBar tabs;
    /** Keeps its place among its siblings, because the keyboard moves in their order. */
    private final StackPane open = new StackPane();

    private Runnable onOpen = () -> {};
    private String watched = "";
    private int openPage;

    /**
     * Opens the first page.
     *
     * @param pages at least one, in the order of their tabs
     * @param choose shows another client
     * @param settings opens the settings
     * @param watchSystem watches the clients of this computer
     */
    PageFrame(
            Texts texts,
            String sourceMark,
            List<Page> pages,
            Consumer<Provider> choose,
            Runnable settings,
            Runnable watchSystem) {
        this.texts = texts;
        bodies = pages.stream().map(page -> new Lazy<>(() -> body(page))).toList();
        tabs = new TabBar(pages, this::show);
        clients = new ClientChooser(texts, choose);
        notice = new OfficeDefaultNotice(texts);
        question = new SourceQuestion(texts, watchSystem);
        setTop(new VBox(bar("header", tabs, clients), question, notice));
        Label mark = Labels.with(sourceMark, Labels.whole("source-mark"));
        HBox right = new HBox(8, new SettingsButton(texts, settings), mark);
        right.setAlignment(Pos.CENTER_RIGHT);
        tabs.open(0);
        setCenter(open);
        setBottom(bar("footer", watching, right));
    }

    void show(ClientList all, Provider shown) {
        clients.show(ClientChoice.of(all, shown, texts), shown);
        notice.show(all);
        watched = texts.count(Phrase.WATCHING, all.all().size());
        updateFooter();
    }

    /** Asks whether that client is to be watched. */
    void ask(FoundClient found) {
        question.show(Optional.of(found));
    }

    /** Asks what is not answered yet in another frame. */
    void goOnAsking(PageFrame before) {
        question.takeOver(before.question);
    }

    /** Opens the page that was open in another frame; each page is scrolled to the same place. */
    void takeOver(PageFrame before) {
        notice.takeOver(before.notice);
        // The last page is there only for some clients.
        tabs.open(before.openPage < bodies.size() ? before.openPage : 0);
        // A page has a place to be scrolled to once it has its size.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        for (int page = 0; page < bodies.size(); page++) {
            if (page < before.bodies.size() && before.bodies.get(page).made().isPresent()) {
                bodies.get(page)
                        .get()
                        .pane()
                        .setVvalue(before.bodies.get(page).get().pane().getVvalue());
            }
        }
    }

    private void updateFooter() {
        watching.setText(bodies.get(openPage)
                .get()
                .content()
                .footer()
                .map(ObservableValue::getValue)
                .orElse(watched));
    }

    /** Calls back after each opening of a page. */
    void onOpen(Runnable callback) {
        onOpen = callback;
    }

    /** Index of the open page, from 0. */
    int openPage() {
        return openPage;
    }

    int pages() {
        return bodies.size();
    }

    /** The nodes of a page are in the scene only after CSS was applied, and can take the focus only then. */
    private void show(int page) {
        openPage = page;
        ScrollPane pane = bodies.get(page).get().pane();
        open.getChildren().setAll(pane);
        pane.applyCss();
        updateFooter();
        onOpen.run();
    }

    /** Opens a page at its top and puts the focus where it begins. */
    void open(int index) {
        tabs.open(index);
        Body body = bodies.get(index).get();
        body.pane().setVvalue(0);
        body.content().enter().run();
    }

    /** A page that was opened. */
    private record Body(ScrollPane pane, Page.Content content) {}

    private Body body(Page page) {
        Page.Content content = page.content().get();
        content.footer().ifPresent(text -> text.addListener(property -> updateFooter()));
        return new Body(scrolling(content.node()), content);
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane body = new ScrollPane(content);
        body.setFitToWidth(true);
        body.setFitToHeight(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setFocusTraversable(false);
        body.viewportBoundsProperty().addListener(property -> makeRoomForBar(body));
        return body;
    }

    /** The scroll bar stands in the margin of the page, so that its appearance does not move the contents. */
    private static void makeRoomForBar(ScrollPane body) {
        boolean narrower = body.getViewportBounds().getWidth() < body.getWidth() - 1;
        body.getContent().pseudoClassStateChanged(BESIDE_BAR, narrower);
        body.getContent().applyCss();
    }

    private static HBox bar(String style, Node left, Node right) {
        HBox bar = new HBox(left, Nodes.space(0), right);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(style);
        return bar;
    }
}
