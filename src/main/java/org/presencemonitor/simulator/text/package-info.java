/**
 * The spelling of words and texts in scenario files and messages, and the known word that a misspelt one resembles.
 * Begin with {@link org.presencemonitor.simulator.text.Spelling}.
 */
@NullMarked
package org.presencemonitor.simulator.text;

import org.jspecify.annotations.NullMarked;
