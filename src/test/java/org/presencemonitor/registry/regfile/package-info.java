@NullMarked
package org.presencemonitor.registry.regfile;

import org.jspecify.annotations.NullMarked;
