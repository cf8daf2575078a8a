/** The simulated client in JUnit tests. The only package that knows JUnit, which the program itself runs without. */
@NullMarked
package org.presencemonitor.simulator.junit;

import org.jspecify.annotations.NullMarked;
