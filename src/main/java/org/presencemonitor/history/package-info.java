/** The durable record of what happened, and the queries behind timelines. The only room that knows SQL. */
@NullMarked
package org.presencemonitor.history;

import org.jspecify.annotations.NullMarked;
