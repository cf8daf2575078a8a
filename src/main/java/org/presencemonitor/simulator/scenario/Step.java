package org.presencemonitor.simulator.scenario;

/**
 * One step of a scenario.
 *
 * @param line of the file, counted from 1
 * @param text as it stands in the file, on one line
 * @param client key name of the provider that the step is for
 */
public record Step(int line, String text, String client, StepAction action) {}
