/**
 * How a simulated client behaves: immutable profiles with presets, and their builder. Begin with
 * {@link org.presencemonitor.simulator.profile.Profile}.
 */
@NullMarked
package org.presencemonitor.simulator.profile;

import org.jspecify.annotations.NullMarked;
