@NullMarked
package org.presencemonitor.mapi;

import org.jspecify.annotations.NullMarked;
