package org.presencemonitor.simulator.scenario;

/** Something that is done at once. */
@FunctionalInterface
interface Deed {
    void on(Scene scene);
}
