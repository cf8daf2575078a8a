@NullMarked
package org.presencemonitor.app.serve;

import org.jspecify.annotations.NullMarked;
