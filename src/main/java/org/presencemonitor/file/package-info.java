/**
 * How this program writes files: as a whole, for their owner only, one writer at a time, through symbolic links. It
 * uses no other room. Begin with {@link org.presencemonitor.file.AtomicFile}.
 */
@NullMarked
package org.presencemonitor.file;

import org.jspecify.annotations.NullMarked;
