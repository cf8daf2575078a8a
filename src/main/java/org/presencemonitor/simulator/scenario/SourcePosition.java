package org.presencemonitor.simulator.scenario;

/** A position in a file. Lines and columns count from 1. */
record SourcePosition(int line, int column) {
    static final SourcePosition START = new SourcePosition(1, 1);
}
