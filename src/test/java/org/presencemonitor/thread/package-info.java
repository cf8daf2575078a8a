@NullMarked
package org.presencemonitor.thread;

import org.jspecify.annotations.NullMarked;
