package org.presencemonitor.messenger.pidgin;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The members of libpurple that matter, as a peer of tests offers them. */
@DBusInterfaceName(PurpleService.INTERFACE)
public interface FakePurple extends DBusInterface {
    @DBusMemberName("PurpleCoreGetVersion")
    String version();

    @DBusMemberName("PurpleAccountsGetAll")
    List<Integer> all();

    @DBusMemberName("PurpleAccountsGetAllActive")
    List<Integer> enabled();

    @DBusMemberName("PurpleAccountIsConnected")
    int isConnected(int account);

    @DBusMemberName("PurpleAccountIsConnecting")
    int isConnecting(int account);

    @DBusMemberName("PurpleAccountGetUsername")
    String name(int account);

    @DBusMemberName("PurpleAccountGetAlias")
    String alias(int account);

    @DBusMemberName("PurpleAccountGetProtocolName")
    String protocol(int account);

    @DBusMemberName("PurpleAccountGetProtocolId")
    String protocolId(int account);

    @DBusMemberName("PurpleAccountGetCurrentError")
    int error(int account);

    @DBusMemberName("PurpleAccountGetRememberPassword")
    int keepsPassword(int account);

    @DBusMemberName("PurpleAccountConnect")
    void connect(int account);

    @DBusMemberName("PurpleSavedstatusGetCurrent")
    int current();

    @DBusMemberName("PurpleSavedstatusGetType")
    int type(int status);

    @DBusMemberName("PurpleSavedstatusFindTransientByTypeAndMessage")
    int find(int type, String message);

    @DBusMemberName("PurpleSavedstatusNew")
    int make(String title, int type);

    @DBusMemberName("PurpleSavedstatusActivate")
    void activate(int status);
}
