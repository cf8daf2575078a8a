package org.presencemonitor.mapi.spooler;

import org.presencemonitor.mapi.SessionMemory;

/**
 * What the objects of one session share.
 *
 * @param changed called after each change that {@link Spooler#state} may show
 */
record SessionContext(CallLog log, ProviderTimeouts timeouts, SessionMemory memory, Runnable changed) {}
