package org.presencemonitor.mapi;

/**
 * A message to send.
 *
 * @param id unique in its store for all time, so that the server recognizes a message that is sent again
 * @param addressType of its recipient: {@code SMTP}
 */
public record OutboundMessage(long id, String addressType, String subject) {}
