package org.presencemonitor.mapi.spooler;

import org.presencemonitor.mapi.SessionMemory;

/**
 * What everything in one session shares.
 *
 * @param changed called after each change worth showing
 */
record SessionContext(CallLog log, ProviderTimeouts patience, SessionMemory memory, Runnable changed) {}
