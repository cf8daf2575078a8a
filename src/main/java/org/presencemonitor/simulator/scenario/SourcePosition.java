package org.presencemonitor.simulator.scenario;

/** Where something stands in a file. Both count from 1. */
record SourcePosition(int line, int column) {
    static final SourcePosition START = new SourcePosition(1, 1);
}
