package org.presencemonitor.simulator.scenario;

/** Where something stands in a file. Both count from 1. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}
