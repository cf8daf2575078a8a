package org.presencemonitor.registry.regfile;

/**
 * A line of a .reg file that an import ignores, or reads in a way its author may not have meant. The line stays as it
 * is when the file is edited.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 * @param sentence what was expected there, what was found, and what became of it; without the place
 */
public record RegHint(int line, int column, String sentence) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + sentence;
    }
}
