package org.presencemonitor.mapi;

/** IXPProvider: opens a session with a messaging system. */
public interface TransportProvider extends MailProvider {
    /** IXPProvider::TransportLogon. The logon owns the support object and releases it in its logoff. */
    TransportLogon transportLogon(ProviderSupport support);
}
