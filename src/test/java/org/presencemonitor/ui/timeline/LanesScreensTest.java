package org.presencemonitor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.WindowDependencies;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.control.WindowTheme;
import org.presencemonitor.ui.control.Zoom;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;
import org.presencemonitor.ui.testing.WorkingDaysHistory;

/** Draws the lanes of each span in every theme and language into target/screens, for a person to look at. */
@Tag("desktop")
@DisplayName("The lanes")
class LanesScreensTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} %")
    @DisplayName("of a day, a week and a month are whole, in every language, theme and text size")
    @CsvSource({
        "LIGHT, en-GB, 100",
        "DARK, en-GB, 100",
        "LIGHT, fr, 100",
        "DARK, fr, 125",
        "LIGHT, ru, 200",
        "DARK, ru, 100",
        "LIGHT, en-US, 100"
    })
    void areWhole(Theme theme, String language, int textSize) throws Exception {
        Texts texts = new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC);
        WindowDependencies dependencies = WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .texts(any -> texts)
                .theme(theme)
                .history(new WorkingDaysHistory())
                .build(scheduler);
        LanesView lanes = Fx.get(() -> new LanesView(dependencies.viewContext(), dependencies.history()));
        StackPane page = Fx.get(() -> new StackPane(lanes));
        Stage stage = Fx.get(() -> shown(page, theme, textSize));
        Fx.run(() -> {
            lanes.setProvider(Provider.COMMUNICATOR);
            lanes.seen(true);
        });
        List<String> cut = new ArrayList<>();
        for (LaneSpan span : LaneSpan.values()) {
            String name = span.name().toLowerCase(Locale.ROOT);
            Fx.run(() -> ((SpanBar) page.lookup(".spans")).choose(span));
            Fx.run(() -> {});
            for (String suffix : new String[] {"", "-before"}) {
                Fx.run(() -> stage.getScene().snapshot(null));
                new Rendering(theme, language, textSize)
                        .draw("lanes-" + name + suffix + (language.endsWith("US") ? "-us" : ""), stage.getScene());
                cut.addAll(Fx.get(() -> ScreenTexts.cutOff(span, stage.getScene())));
                Fx.run(() -> ((ReasonButton) page.lookup("#lanes-earlier")).fire());
                Fx.run(() -> {});
            }
            Fx.run(() -> ((ReasonButton) page.lookup("#lanes-today")).fire());
        }
        Fx.run(lanes::close);
        Fx.run(stage::close);

        assertThat(cut).isEmpty();
    }

    private Stage shown(StackPane page, Theme theme, int textSize) {
        page.setStyle("-fx-padding: 16;");
        Zoom zoom = new Zoom(page);
        Scene scene = new Scene(zoom, 428 * textSize / 100.0, 380 * textSize / 100.0);
        new WindowTheme(scene, zoom).apply(new DisplaySettings(theme, textSize, Language.SYSTEM, true));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
