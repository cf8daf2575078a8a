@NullMarked
package org.presencemonitor.settings;

import org.jspecify.annotations.NullMarked;
