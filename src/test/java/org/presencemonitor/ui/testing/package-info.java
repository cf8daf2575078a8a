/**
 * Fixtures of the window's tests. Begin with {@link org.presencemonitor.ui.testing.WindowDependenciesBuilder}, which
 * puts together what a window needs from the fakes here; {@link org.presencemonitor.ui.testing.Example} and the enums
 * like it hold a state for each thing that the window can show, {@link org.presencemonitor.ui.testing.Rendering} the
 * languages, themes and text sizes that it is drawn in.
 */
@NullMarked
package org.presencemonitor.ui.testing;

import org.jspecify.annotations.NullMarked;
