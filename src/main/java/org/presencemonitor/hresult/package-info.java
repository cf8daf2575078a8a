/** HRESULT values, their names by API, and the exception that carries one. */
@NullMarked
package org.presencemonitor.hresult;

import org.jspecify.annotations.NullMarked;
