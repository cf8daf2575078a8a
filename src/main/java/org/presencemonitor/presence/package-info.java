/**
 * What is known of one provider at a moment, and the commands that change it: values and interfaces, which every view
 * uses. Begin with {@link org.presencemonitor.presence.Presence}.
 */
@NullMarked
package org.presencemonitor.presence;

import org.jspecify.annotations.NullMarked;
