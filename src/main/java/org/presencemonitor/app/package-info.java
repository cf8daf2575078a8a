/**
 * The program: reads its arguments, puts the rooms together, and ends everything in order. Begin with
 * {@link org.presencemonitor.app.Main}, then read {@link org.presencemonitor.app.ProgramParts} and
 * {@link org.presencemonitor.app.Program}.
 */
@NullMarked
package org.presencemonitor.app;

import org.jspecify.annotations.NullMarked;
