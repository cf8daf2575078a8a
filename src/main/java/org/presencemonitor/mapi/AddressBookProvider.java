package org.presencemonitor.mapi;

/** IABProvider: opens an address book. */
public interface AddressBookProvider extends MailProvider {
    /** IABProvider::Logon. The logon owns the support object and releases it in its logoff. */
    AddressBookLogon logon(ProviderSupport support);
}
