package org.presencemonitor.ui.settings;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.control.ToggleSwitch;

/** The settings: copies a view model into controls and passes on each change by the user. */
final class SettingsView extends VBox {
    private final Texts texts;
    private final Consumer<UnaryOperator<Settings>> change;
    private final SourcesCard sources;
    private final LoginSwitch login;
    private final ToggleSwitch hidden;
    private final ToggleSwitch client;
    private final LabelledComboBox<Theme> theme;
    private final LabelledComboBox<Language> language;
    private final ReasonButton smaller = new ReasonButton("text-smaller");
    private final ReasonButton larger = new ReasonButton("text-larger");
    private final Label textSize = Labels.whole("text-size");
    private final ToggleSwitch lessMotion;
    private final ClientsCard clients;
    private final HistoryCard history;
    private final HelpCard help;
    private final NotificationsCard notifications;

    /**
     * Passes on each change by the user, and each change of the view's height.
     *
     * @param chooseFile asks for a registry file
     */
    SettingsView(
            Texts texts,
            Consumer<UnaryOperator<Settings>> change,
            SettingsHost host,
            Supplier<Optional<File>> chooseFile,
            Runnable onResize) {
        this.texts = texts;
        this.change = change;
        getStyleClass().add("settings");
        login = new LoginSwitch(texts, host, onResize);
        hidden = new ToggleSwitch(
                "start-hidden",
                on -> change.accept(s -> s.withStartup(s.startup().withHidden(on))));
        client = new ToggleSwitch(
                "start-client",
                on -> change.accept(s -> s.withStartup(s.startup().withClient(on))));
        theme = new LabelledComboBox<>("theme", chosen -> look(look -> look.withTheme(chosen)));
        language = new LabelledComboBox<>("language", chosen -> look(look -> look.withLanguage(chosen)));
        lessMotion = new ToggleSwitch("less-motion", on -> look(look -> look.withLessMotion(on)));
        notifications = new NotificationsCard(texts, change, onResize);
        theme.setAccessibleText(texts.say(Phrase.SETTINGS_THEME));
        language.setAccessibleText(texts.say(Phrase.SETTINGS_LANGUAGE));
        Card start = new Card(texts.say(Phrase.SETTINGS_START), login, hidden, client);
        Card appearance = new Card(
                texts.say(Phrase.SETTINGS_LOOK),
                Card.row(texts.say(Phrase.SETTINGS_THEME), theme, theme),
                Card.row(texts.say(Phrase.SETTINGS_TEXT_SIZE), smaller, sizeButtons()),
                Card.row(texts.say(Phrase.SETTINGS_LANGUAGE), language, language),
                lessMotion);
        sources = new SourcesCard(texts, host.sources(), chooseFile);
        clients = new ClientsCard(texts, change, host.clients());
        history = new HistoryCard(texts, change, host, onResize);
        help = new HelpCard(texts, host);
        getChildren().addAll(sources, start, notifications, appearance, clients, history, help);
    }

    void show(SettingsViewModel model) {
        hidden.show(texts.say(Phrase.SETTINGS_HIDDEN), model.hidden());
        client.show(texts.say(Phrase.SETTINGS_CLIENT), model.client().orElse(false));
        Nodes.appear(client, model.client().isPresent());
        theme.show(model.themes(), model.theme());
        textSize.setText(model.textSize());
        smaller.explain(model.whyNoSmaller());
        larger.explain(model.whyNoLarger());
        language.show(model.languages(), model.language());
        notifications.show(model);
        lessMotion.show(texts.say(Phrase.SETTINGS_LESS_MOTION), model.lessMotion());
        clients.show(model.clients());
        history.show(model);
    }

    void show(SourcesState state) {
        sources.show(state);
    }

    /** Looks at what others change as well. */
    void read() {
        login.read();
    }

    /** Asks what an earlier view was asking, and says again what it said last. */
    void takeOver(SettingsView before) {
        login.takeOver(before.login);
        history.takeOver(before.history);
        help.takeOver(before.help);
    }

    void focusFirst() {
        sources.focusFirst();
    }

    private void look(UnaryOperator<DisplaySettings> chosen) {
        change.accept(settings -> settings.withLook(chosen.apply(settings.look())));
    }

    private HBox sizeButtons() {
        step(smaller, "−", Phrase.TEXT_SMALLER, SettingsViewModel::smaller);
        step(larger, "+", Phrase.TEXT_LARGER, SettingsViewModel::larger);
        HBox buttons = new HBox(8, smaller, textSize, larger);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        return buttons;
    }

    private void step(ReasonButton button, String sign, Phrase name, UnaryOperator<Integer> size) {
        button.setText(sign);
        button.setAccessibleText(texts.say(name));
        button.getStyleClass().add("step");
        button.setOnAction(event -> look(look -> look.withTextSize(size.apply(look.textSize()))));
    }
}
