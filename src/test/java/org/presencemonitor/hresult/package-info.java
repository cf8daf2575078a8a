@NullMarked
package org.presencemonitor.hresult;

import org.jspecify.annotations.NullMarked;
