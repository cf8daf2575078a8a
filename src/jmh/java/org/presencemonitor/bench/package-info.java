/** Measurements of the monitor; see the profile "bench" in pom.xml. */
@NullMarked
package org.presencemonitor.bench;

import org.jspecify.annotations.NullMarked;
