/**
 * The program's history: opened late, exported, and printed by the {@code history} command; also as a scenario. Begin
 * with {@link org.presencemonitor.app.history.DeferredHistory}.
 */
@NullMarked
package org.presencemonitor.app.history;

import org.jspecify.annotations.NullMarked;
