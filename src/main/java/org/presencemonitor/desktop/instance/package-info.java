/**
 * One running program per data folder, and the lines by which a second start talks to the first. Begin with
 * {@link org.presencemonitor.desktop.instance.FolderClaim}.
 */
@NullMarked
package org.presencemonitor.desktop.instance;

import org.jspecify.annotations.NullMarked;
