/**
 * The .reg format and the registries built on it: one in a file, which is watched, and one in memory. Begin with
 * {@link org.presencemonitor.registry.regfile.FileRegistry}, then read
 * {@link org.presencemonitor.registry.regfile.RegParser}.
 */
@NullMarked
package org.presencemonitor.registry.regfile;

import org.jspecify.annotations.NullMarked;
