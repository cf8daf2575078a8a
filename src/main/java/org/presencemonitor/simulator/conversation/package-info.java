/**
 * The simulated client's windows, and the conversations in them, whoever begins them. Begin with
 * {@link org.presencemonitor.simulator.conversation.SimulatedConversations}.
 */
@NullMarked
package org.presencemonitor.simulator.conversation;

import org.jspecify.annotations.NullMarked;
