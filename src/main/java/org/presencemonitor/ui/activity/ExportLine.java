package org.presencemonitor.ui.activity;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an export goes, in a line.
 *
 * @param trouble it failed
 * @param written the file, once it is there
 */
record ExportLine(String text, boolean trouble, Optional<Path> written) {}
