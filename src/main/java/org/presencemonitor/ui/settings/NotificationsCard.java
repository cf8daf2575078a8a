package org.presencemonitor.ui.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.presencemonitor.settings.QuietHours;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ToggleSwitch;

/** Whether notifications are shown, and the hours of the week in which they are not. */
final class NotificationsCard extends VBox {
    private final Texts texts;
    private final Consumer<UnaryOperator<Settings>> change;
    private final Runnable onResize;
    private final ToggleSwitch notifications;
    private final ToggleSwitch quiet;
    private final LabelledComboBox<LocalTime> from =
            new LabelledComboBox<>("quiet-from", chosen -> quiet(hours -> hours.withFrom(chosen)));
    private final LabelledComboBox<LocalTime> to =
            new LabelledComboBox<>("quiet-to", chosen -> quiet(hours -> hours.withTo(chosen)));
    private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
    private final VBox hours;
    private final Card card;

    /** Passes on each change by the user, and each change of the card's height. */
    NotificationsCard(Texts texts, Consumer<UnaryOperator<Settings>> change, Runnable onResize) {
        this.texts = texts;
        this.change = change;
        this.onResize = onResize;
        notifications =
                new ToggleSwitch("notifications", on -> change.accept(s -> s.withNotificationsPausedUntil(pause(on))));
        quiet = new ToggleSwitch("quiet-hours", on -> quiet(hours -> hours.withOn(on)));
        from.setAccessibleText(texts.say(Phrase.QUIET_HOURS) + ": " + texts.say(Phrase.QUIET_FROM));
        to.setAccessibleText(texts.say(Phrase.QUIET_HOURS) + ": " + texts.say(Phrase.QUIET_TO));
        HBox times = new HBox(10, named(Phrase.QUIET_FROM, from), from, named(Phrase.QUIET_TO, to), to);
        times.setAlignment(Pos.CENTER_LEFT);
        hours = new VBox(10, times, Labels.with(texts.say(Phrase.QUIET_DAYS), Labels.wrapping("muted")), week());
        hours.getStyleClass().add("quiet-hours");
        Nodes.appear(hours, false);
        card = new Card(texts.say(Phrase.SETTINGS_NOTIFICATIONS), notifications, quiet, hours);
        getChildren().add(card);
    }

    private Label named(Phrase phrase, LabelledComboBox<LocalTime> time) {
        Label label = Labels.with(texts.say(phrase), Labels.whole());
        label.setLabelFor(time);
        return label;
    }

    private FlowPane week() {
        FlowPane week = new FlowPane();
        week.getStyleClass().add("chips");
        for (DayOfWeek day : texts.days().week()) {
            ToggleButton button = new ToggleButton();
            button.setId("quiet-" + day.getValue());
            button.getStyleClass().setAll("chip");
            button.setMnemonicParsing(false);
            button.setOnAction(event -> quiet(hours -> hours.withDay(day, button.isSelected())));
            days.put(day, button);
            week.getChildren().add(button);
        }
        return week;
    }

    private void quiet(UnaryOperator<QuietHours> chosen) {
        change.accept(settings -> settings.withQuietHours(chosen.apply(settings.quietHours())));
    }

    private static Optional<Instant> pause(boolean on) {
        return on ? Optional.empty() : Optional.of(Settings.UNTIL_TURNED_ON);
    }

    void show(SettingsViewModel model) {
        QuietHoursModel shown = model.quiet();
        notifications.show(texts.say(Phrase.SETTINGS_NOTIFY), model.notifies());
        quiet.show(texts.say(Phrase.QUIET_HOURS), shown.hours().isOn());
        from.show(shown.from(), QuietHoursModel.chosen(shown.hours().from(), shown.from()));
        to.show(shown.to(), QuietHoursModel.chosen(shown.hours().to(), shown.to()));
        for (QuietHoursModel.WeekDay each : shown.days()) {
            ToggleButton button = days.get(each.day());
            if (button != null) {
                button.setText(each.text());
                button.setAccessibleText(each.name());
                button.setSelected(each.chosen());
            }
        }
        card.show(model.silence().orElse(""));
        if (hours.isVisible() != shown.hours().isOn()) {
            Nodes.appear(hours, shown.hours().isOn());
            onResize.run();
        }
    }
}
