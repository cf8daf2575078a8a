@NullMarked
package org.presencemonitor.desktop.instance;

import org.jspecify.annotations.NullMarked;
