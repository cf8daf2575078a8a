/**
 * Windows code run for real on this machine: Wine and a Windows Java runtime, as {@code .ci/wine-setup} leaves them.
 */
@NullMarked
package org.presencemonitor.wine;

import org.jspecify.annotations.NullMarked;
