package org.presencemonitor.mapi;

/** IMSProvider: opens a message store. */
public interface StoreProvider extends MailProvider {
    /** IMSProvider::Logon. The logon owns the support object and releases it in its logoff. */
    StoreLogon logon(ProviderSupport support);
}
