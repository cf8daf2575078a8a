package org.presencemonitor.simulator.scenario;

/** Something that is done at once. */
@FunctionalInterface
interface ImmediateAction {
    void on(ScenarioContext scene);
}
