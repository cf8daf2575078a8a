/**
 * The spooler: keeps the sessions of a mail profile, sends what waits in the outbox, and carries out the logoff
 * protocol with every provider (communicator.md, section 7). Begin with
 * {@link org.presencemonitor.mapi.spooler.Spooler}.
 */
@NullMarked
package org.presencemonitor.mapi.spooler;

import org.jspecify.annotations.NullMarked;
