/** What the user chose, and where this program keeps its files. */
@NullMarked
package org.presencemonitor.settings;

import org.jspecify.annotations.NullMarked;
