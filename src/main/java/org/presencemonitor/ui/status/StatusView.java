package org.presencemonitor.ui.status;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.presencemonitor.presence.Command;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** The Status tab: copies a view model into controls. */
public final class StatusView extends VBox {
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final HeroView hero = new HeroView();
    private final BannerView banner;
    private final ChainView chain = new ChainView();
    private final CommandButton primary;
    private final CommandButton secondary;
    private final Label insteadOfSecondary = Labels.wrapping("muted");
    private final Label result = Labels.wrapping("result");
    private final Tooltip resultDetails = new Tooltip();
    private final RecentView recent;

    /** Shows nothing yet; the lane of today stands below the buttons. */
    public StatusView(Texts texts, Consumer<Command> ask, Node today) {
        getStyleClass().add("status");
        banner = new BannerView(texts);
        primary = new CommandButton("primary", ask);
        primary.setDefaultButton(true);
        secondary = new CommandButton("secondary", ask);
        recent = new RecentView(texts);
        result.setId("result");
        VBox.setVgrow(recent, Priority.ALWAYS);
        insteadOfSecondary.setId("instead-of-secondary");
        insteadOfSecondary.setPrefWidth(100);
        insteadOfSecondary.setMaxHeight(Double.MAX_VALUE);
        Nodes.grow(insteadOfSecondary);
        HBox buttons = Card.buttons(primary, secondary);
        buttons.getChildren().add(insteadOfSecondary);
        getChildren().addAll(hero, banner, chain, buttons, result, today, recent);
    }

    public void show(StatusViewModel model) {
        hero.show(model.hero());
        banner.show(model.banner(), model.report());
        chain.show(model.rows());
        primary.show(model.primary());
        secondary.show(model.secondary());
        Nodes.fill(
                insteadOfSecondary,
                model.secondary().offered()
                        ? Optional.empty()
                        : model.secondary().whyNot());
        show(model.result());
        recent.show(model.recent());
    }

    /** Opens the details that are open in another view. */
    public void takeOver(StatusView before) {
        banner.takeOver(before.banner);
        chain.takeOver(before.chain);
    }

    /** Stops animations, while the view cannot be seen. */
    public void rest() {
        chain.rest();
        primary.rest();
        secondary.rest();
    }

    public void focusPrimary() {
        primary.requestFocus();
    }

    private void show(Optional<ResultLine> line) {
        result.pseudoClassStateChanged(QUIET, line.filter(ResultLine::quiet).isPresent());
        Nodes.fill(result, line.map(ResultLine::text));
        Optional<String> details = line.flatMap(ResultLine::details);
        resultDetails.setText(details.orElse(""));
        result.setTooltip(details.isPresent() ? resultDetails : null);
    }
}
