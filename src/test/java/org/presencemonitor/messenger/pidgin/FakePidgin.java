package org.presencemonitor.messenger.pidgin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/** A peer on the bus that behaves as Pidgin does, or does not. What it changes it tells by signals. */
final class FakePidgin implements FakePurple, AutoCloseable {
    static final int AVAILABLE = 1002;

    /** What Pidgin knows of an account. */
    static final class Account {
        volatile String name;
        volatile String alias = "";
        volatile boolean isEnabled = true;
        volatile boolean isConnected;
        volatile boolean isConnecting;
        volatile boolean hasError;
        volatile boolean keepsPassword = true;

        Account(String name) {
            this.name = name;
        }
    }

    final DBusConnection bus;
    final List<Account> accounts = new CopyOnWriteArrayList<>();
    /** The saved statuses that were made, by number, and their titles. */
    final Map<Integer, String> made = new ConcurrentHashMap<>();

    final List<Integer> activated = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> connects = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> types = new ConcurrentHashMap<>(Map.of(AVAILABLE, 2));
    /** Whether it has been asked since it hangs. */
    volatile boolean isHanging;
    /** Answers with an error which accounts there are. */
    volatile boolean refuses;

    private volatile int current = AVAILABLE;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    FakePidgin(BusAddress address) throws DBusException {
        bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /** On the bus, with one account that is connected. */
    static FakePidgin start(BusAddress address) throws DBusException {
        FakePidgin pidgin = new FakePidgin(address);
        Account account = pidgin.account("user@example.org/home");
        account.alias = "User One";
        account.isConnected = true;
        pidgin.export();
        pidgin.takeName();
        return pidgin;
    }

    Account account(String name) {
        Account account = new Account(name);
        accounts.add(account);
        return account;
    }

    void export() throws DBusException {
        bus.exportObject(PurpleService.PATH, this);
    }

    void takeName() throws DBusException {
        bus.requestBusName(PurpleService.NAME);
    }

    void giveNameUp() throws DBusException {
        bus.releaseBusName(PurpleService.NAME);
    }

    void signal(String name, String signature, Object... told) throws DBusException {
        bus.sendMessage(bus.getMessageFactory()
                .createSignal(null, PurpleService.PATH, PurpleService.INTERFACE, name, signature, told));
    }

    /** An account connects, or disconnects. */
    void connected(Account account, boolean isConnected) throws DBusException {
        account.isConnecting = false;
        account.isConnected = isConnected;
        account.hasError &= !isConnected;
        signal(isConnected ? "AccountSignedOn" : "AccountSignedOff", "i", handle(account));
    }

    void connecting(Account account) throws DBusException {
        account.isConnecting = true;
        account.hasError = false;
        signal("AccountConnecting", "i", handle(account));
    }

    /** As Pidgin does: the error first. */
    void fails(Account account, int reason, String text) throws DBusException {
        account.hasError = true;
        account.isConnecting = false;
        account.isConnected = false;
        signal(PurpleService.CONNECTION_ERROR, "iis", handle(account), reason, text);
        signal("AccountSignedOff", "i", handle(account));
    }

    void choose(int status, int type) throws DBusException {
        types.put(status, type);
        int before = current;
        current = status;
        signal("SavedstatusChanged", "ii", status, before);
    }

    /** Answers nothing until it is told to. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    void goOn() {
        hanging.countDown();
    }

    private void answer() {
        isHanging = hanging.getCount() > 0;
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int handle(Account account) {
        return 101 + accounts.indexOf(account);
    }

    private Account of(int handle) {
        return accounts.get(handle - 101);
    }

    private static int number(boolean value) {
        return value ? 1 : 0;
    }

    @Override
    public String version() {
        answer();
        return "2.14.12";
    }

    @Override
    public List<Integer> all() {
        answer();
        if (refuses) {
            throw new DBusExecutionException("not now");
        }
        return accounts.stream().map(this::handle).toList();
    }

    @Override
    public List<Integer> enabled() {
        answer();
        return accounts.stream()
                .filter(account -> account.isEnabled)
                .map(this::handle)
                .toList();
    }

    @Override
    public int isConnected(int account) {
        return number(of(account).isConnected);
    }

    @Override
    public int isConnecting(int account) {
        return number(of(account).isConnecting);
    }

    @Override
    public String name(int account) {
        return of(account).name;
    }

    @Override
    public String alias(int account) {
        return of(account).alias;
    }

    @Override
    public String protocol(int account) {
        return "XMPP";
    }

    @Override
    public String protocolId(int account) {
        return "prpl-jabber";
    }

    @Override
    public int error(int account) {
        return of(account).hasError ? 900 + account : 0;
    }

    @Override
    public int keepsPassword(int account) {
        return number(of(account).keepsPassword);
    }

    @Override
    public void connect(int account) {
        connects.add(account);
    }

    @Override
    public int current() {
        answer();
        return current;
    }

    @Override
    public int type(int status) {
        return types.getOrDefault(status, 0);
    }

    @Override
    public int find(int type, String message) {
        return made.containsKey(2000 + type) ? 2000 + type : 0;
    }

    @Override
    public int make(String title, int type) {
        made.put(2000 + type, title);
        types.put(2000 + type, type);
        return 2000 + type;
    }

    /** Pidgin connects and disconnects before it answers. */
    @Override
    public void activate(int status) {
        activated.add(status);
        try {
            boolean isOnline = type(status) != 1;
            for (Account account : accounts) {
                if (account.isEnabled && account.isConnected != isOnline) {
                    if (isOnline) {
                        connecting(account);
                    }
                    connected(account, isOnline);
                }
            }
            choose(status, type(status));
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getObjectPath() {
        return PurpleService.PATH;
    }

    @Override
    public void close() {
        goOn();
        bus.disconnect();
    }
}
