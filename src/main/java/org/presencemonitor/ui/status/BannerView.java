package org.presencemonitor.ui.status;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** Shows a {@link Banner}; the codes open below. A new problem is announced to a screen reader. */
final class BannerView extends VBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Texts texts;
    private final Label title = Labels.wrapping("banner-title");
    private final Label text = Labels.wrapping("banner-text");
    private final Hyperlink toggle = new Hyperlink();
    private final Label details = Labels.wrapping("code");
    private final Button copy = new Button();
    private final VBox detailsBox = new VBox(6, details, copy);
    private Optional<Banner> shown = Optional.empty();
    private Supplier<String> report = () -> "";

    BannerView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        toggle.setId("details");
        toggle.setText(texts.say(Phrase.DETAILS));
        toggle.setOnAction(event -> open(!detailsBox.isVisible()));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        copy.setId("copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        details.setMaxWidth(Double.MAX_VALUE);
        Nodes.grow(title);
        getChildren().addAll(new HBox(8, title, toggle), text, detailsBox);
        Nodes.appear(this, false);
        open(false);
    }

    /** Shows a banner with its report to copy, or none. */
    void show(Optional<Banner> banner, ProblemReport newReport) {
        boolean other = !banner.map(Banner::title).equals(shown.map(Banner::title));
        shown = banner;
        Nodes.appear(this, banner.isPresent());
        if (other) {
            open(false);
        }
        banner.ifPresent(now -> {
            report = () -> newReport.text(now);
            fill(now);
            if (other) {
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        });
    }

    void takeOver(BannerView before) {
        open(before.detailsBox.isVisible());
    }

    private void fill(Banner banner) {
        pseudoClassStateChanged(PROBLEM, banner.kind() == Banner.BannerKind.PROBLEM);
        title.setText(banner.title());
        text.setText(banner.text());
        details.setText(banner.details());
        toggle.setVisible(!banner.details().isEmpty());
        setAccessibleText(banner.title() + " " + banner.text());
    }

    private void open(boolean open) {
        Nodes.appear(detailsBox, open);
        toggle.pseudoClassStateChanged(OPEN, open);
        toggle.setVisited(false);
        copy.setText(texts.say(Phrase.COPY_REPORT));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(report.get());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(texts.say(Phrase.COPIED));
    }
}
