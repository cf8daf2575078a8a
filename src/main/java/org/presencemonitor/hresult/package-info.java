/**
 * HRESULT values, their names by API, and the exception that carries one. Begin with
 * {@link org.presencemonitor.hresult.HResult}.
 */
@NullMarked
package org.presencemonitor.hresult;

import org.jspecify.annotations.NullMarked;
