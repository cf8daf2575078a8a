/**
 * The spelling of words in scenario files and messages, and the distance of a misspelt word from a known one. Begin
 * with {@link org.presencemonitor.simulator.text.Spelling}.
 */
@NullMarked
package org.presencemonitor.simulator.text;

import org.jspecify.annotations.NullMarked;
