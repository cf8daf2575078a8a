package org.presencemonitor.simulator.windows;

import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerWindow;

/** The automation objects of the client's windows; none is created directly. */
final class WindowTables {
    private static final DispatchTable<MessengerWindow> WINDOW = ofWindow(new DispatchTable<>("IMessengerWindow"));

    private static final DispatchTable<MessengerConversation> CONVERSATION =
            WindowTables.<MessengerConversation>ofWindow(new DispatchTable<>("IMessengerConversationWndAdvanced"))
                    .get(MessengerMember.CONVERSATION_CONTACTS, (window, a) -> PeopleTables.contacts(window.contacts()))
                    .get(MessengerMember.CONVERSATION_HISTORY, (window, a) -> window.history())
                    .action(
                            MessengerMember.CONVERSATION_ADD_CONTACT,
                            (window, a) -> window.addContact(a.contactName(0)))
                    .action(MessengerMember.CONVERSATION_SEND_TEXT, (window, a) -> window.sendText(a.text(0)));

    private WindowTables() {}

    static ComObject window(MessengerWindow window) {
        return DispatchObject.shared(window, WINDOW);
    }

    static ComObject conversation(MessengerConversation window) {
        return DispatchObject.shared(window, CONVERSATION);
    }

    private static <W extends MessengerWindow> DispatchTable<W> ofWindow(DispatchTable<W> table) {
        return table.get(MessengerMember.WINDOW_HWND, (window, a) -> window.hwnd())
                .get(MessengerMember.WINDOW_IS_CLOSED, (window, a) -> window.isClosed())
                .action(MessengerMember.WINDOW_SHOW, (window, a) -> window.show())
                .action(MessengerMember.WINDOW_CLOSE, (window, a) -> window.close())
                .get(MessengerMember.WINDOW_LEFT, (window, a) -> window.left())
                .put(MessengerMember.WINDOW_LEFT, (window, a) -> window.setLeft(a.integer(0)))
                .get(MessengerMember.WINDOW_TOP, (window, a) -> window.top())
                .put(MessengerMember.WINDOW_TOP, (window, a) -> window.setTop(a.integer(0)))
                .get(MessengerMember.WINDOW_WIDTH, (window, a) -> window.width())
                .put(MessengerMember.WINDOW_WIDTH, (window, a) -> window.setWidth(a.integer(0)))
                .get(MessengerMember.WINDOW_HEIGHT, (window, a) -> window.height())
                .put(MessengerMember.WINDOW_HEIGHT, (window, a) -> window.setHeight(a.integer(0)));
    }
}
