package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.ui.control.SteadyPlace;
import org.presencemonitor.ui.testing.Fx;

/** A window manager's moves are made here by the test: for JavaFX they are alike. */
@Tag("desktop")
@DisplayName("A window's place")
class SteadyPlaceTest {
    private static final Point2D HOME = new Point2D(200, 150);
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = Fx.get(Stage::new);
        Fx.run(() -> {
            SteadyPlace.of(stage);
            stage.setScene(new Scene(new Region(), 300, 200));
            stage.setX(HOME.getX());
            stage.setY(HOME.getY());
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            SteadyPlace.of(stage).close();
            stage.close();
        });
    }

    @Test
    @DisplayName("is restored when a window manager that takes the window over puts it into a corner")
    void corner() throws Exception {
        move(0, 0);

        Fx.until(() -> HOME.equals(place()));
    }

    @Test
    @DisplayName("is restored each time the window is shown again")
    void again() throws Exception {
        Fx.run(stage::hide);
        Fx.run(stage::show);
        move(0, 0);

        Fx.until(() -> HOME.equals(place()));
    }

    @Test
    @DisplayName("is left to a window manager that insists on another one")
    void insists() throws Exception {
        Fx.run(() -> stage.xProperty().addListener((property, was, is) -> {
            if (is.doubleValue() == HOME.getX()) {
                stage.setX(0);
            }
        }));
        move(0, 150);

        Fx.until(() -> place().getX() == 0);
        assertThat(Fx.get(this::place)).isEqualTo(new Point2D(0, 150));
    }

    @Test
    @DisplayName("differs by the borders that the window manager puts around the window")
    void borders() throws Exception {
        move(HOME.getX() - 1, HOME.getY() - 20);

        assertThat(Fx.get(this::place)).isEqualTo(new Point2D(199, 130));
    }

    private void move(double x, double y) throws Exception {
        Fx.run(() -> {
            stage.setX(x);
            stage.setY(y);
        });
    }

    private Point2D place() {
        return new Point2D(stage.getX(), stage.getY());
    }
}
