/**
 * The simulated client in JUnit tests. The only package that uses JUnit, which the program itself does not need. Begin
 * with {@link org.presencemonitor.simulator.junit.CommunicatorExtension}.
 */
@NullMarked
package org.presencemonitor.simulator.junit;

import org.jspecify.annotations.NullMarked;
