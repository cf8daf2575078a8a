/**
 * How this program prints: lines in which nothing from outside can act on the terminal or pass for another line. It
 * uses {@code thread} alone. Begin with {@link org.presencemonitor.print.PrintableText}.
 */
@NullMarked
package org.presencemonitor.print;

import org.jspecify.annotations.NullMarked;
