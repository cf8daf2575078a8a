/**
 * The mail session and the logoff protocol between a spooler and its providers, as interfaces and values
 * (communicator.md, section 7). Begin with {@link org.presencemonitor.mapi.MailSession}.
 */
@NullMarked
package org.presencemonitor.mapi;

import org.jspecify.annotations.NullMarked;
