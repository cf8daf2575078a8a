package org.presencemonitor.simulator.scenario;

/**
 * One step of a scenario.
 *
 * @param line of the file, counted from 1
 * @param text as the file says it, on one line
 * @param client whose step it is; empty for the first provider's
 */
public record Step(int line, String text, String client, StepAction action) {}
