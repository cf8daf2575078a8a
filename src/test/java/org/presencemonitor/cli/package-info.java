@NullMarked
package org.presencemonitor.cli;

import org.jspecify.annotations.NullMarked;
