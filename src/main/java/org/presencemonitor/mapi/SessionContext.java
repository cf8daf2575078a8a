package org.presencemonitor.mapi;

/**
 * What everything in one session shares.
 *
 * @param changed called after each change worth showing
 */
record SessionContext(CallLog log, Patience patience, SessionMemory memory, Runnable changed) {}
