package org.presencemonitor.ui;

import java.io.File;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.presencemonitor.ui.activity.ExportHost;

/** The system's file dialogs above a window. On the FX thread; each method returns when the user has answered. */
record FileDialogs(Window owner) {
    /** Suggested name of an exported file. */
    private static final String EXPORTED = "activity";

    Optional<File> chooseExport(ExportHost.Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(EXPORTED + "." + format.extension());
        String pattern = "*." + format.extension();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.extension().toUpperCase(Locale.ROOT), pattern));
        return Optional.ofNullable(chooser.showSaveDialog(owner));
    }

    Optional<File> chooseRegistry() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("REG", "*.reg"));
        return Optional.ofNullable(chooser.showOpenDialog(owner));
    }

    Optional<File> chooseScenario() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("YAML", "*.yaml", "*.yml"));
        return Optional.ofNullable(chooser.showOpenDialog(owner));
    }
}
