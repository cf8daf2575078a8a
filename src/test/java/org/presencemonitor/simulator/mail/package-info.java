@NullMarked
package org.presencemonitor.simulator.mail;

import org.jspecify.annotations.NullMarked;
