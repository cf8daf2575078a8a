@NullMarked
package org.presencemonitor.file;

import org.jspecify.annotations.NullMarked;
