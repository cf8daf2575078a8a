@NullMarked
package org.presencemonitor.mapi.spooler;

import org.jspecify.annotations.NullMarked;
