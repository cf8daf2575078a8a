/**
 * How scenario files and messages write words, and how far a misspelt word is from a known one. Begin with
 * {@link org.presencemonitor.simulator.text.Spelling}.
 */
@NullMarked
package org.presencemonitor.simulator.text;

import org.jspecify.annotations.NullMarked;
