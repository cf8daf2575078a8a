@NullMarked
package org.presencemonitor.app.remote;

import org.jspecify.annotations.NullMarked;
