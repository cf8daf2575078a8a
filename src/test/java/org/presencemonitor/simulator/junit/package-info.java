/** Tests of the JUnit extension, and of the examples on its page. */
@NullMarked
package org.presencemonitor.simulator.junit;

import org.jspecify.annotations.NullMarked;
