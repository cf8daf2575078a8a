/**
 * The behaviour of a simulated client: immutable profiles with presets, and their builder. Begin with
 * {@link org.presencemonitor.simulator.profile.Profile}.
 */
@NullMarked
package org.presencemonitor.simulator.profile;

import org.jspecify.annotations.NullMarked;
