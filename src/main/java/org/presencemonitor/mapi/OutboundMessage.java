package org.presencemonitor.mapi;

/**
 * A message on its way out.
 *
 * @param id unlike that of any other message of its store, ever; the server knows a message by it that comes again
 * @param addressType of its recipient: {@code SMTP}
 */
public record OutboundMessage(long id, String addressType, String subject) {}
