@NullMarked
package org.presencemonitor.registry;

import org.jspecify.annotations.NullMarked;
