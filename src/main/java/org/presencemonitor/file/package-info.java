/**
 * How this program writes files: as a whole, for their owner only, one writer at a time, through symbolic links, and
 * how it keeps what it cannot read. Uses no other room. Begin with {@link org.presencemonitor.file.AtomicFile}.
 */
@NullMarked
package org.presencemonitor.file;

import org.jspecify.annotations.NullMarked;
