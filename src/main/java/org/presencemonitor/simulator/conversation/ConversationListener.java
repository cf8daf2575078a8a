package org.presencemonitor.simulator.conversation;

/** Is told what happens in conversations. Called under the client's lock, after the change. */
public interface ConversationListener {
    void opened(Conversation conversation);

    void closed(Conversation conversation);

    void joined(Conversation conversation, String signinName);

    void left(Conversation conversation, String signinName);

    /** The user has sent a message to the participants. */
    void sent(Conversation conversation, String text);

    void received(Conversation conversation, String signinName, String text);
}
