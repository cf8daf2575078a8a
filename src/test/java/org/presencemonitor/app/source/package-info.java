@NullMarked
package org.presencemonitor.app.source;

import org.jspecify.annotations.NullMarked;
