package org.presencemonitor.messenger;

/** The parameters of the events of DMessengerEvents, with their automation types (communicator.md 5). */
public enum EventParameter {
    /** An HRESULT; when it failed, the other parameters may be null or meaningless. */
    HR(Type.LONG),
    /** A MISTATUS. */
    STATUS(Type.LONG),
    /** An IMessengerContact. */
    CONTACT(Type.DISPATCH),
    /** An IMessengerGroup. */
    GROUP(Type.DISPATCH),
    /** An IMessengerConversationWnd. */
    WINDOW(Type.DISPATCH),
    /** The friendly name before the change; the new one is read from the object. */
    PREVIOUS_NAME(Type.BSTR),
    /** Index of a property. */
    PROPERTY(Type.LONG),
    /** Value of a property. */
    VALUE(Type.VARIANT),
    /** Whether the contact is blocked. */
    BLOCKED(Type.BOOL),
    /** Whether the contact can be paged. */
    PAGER(Type.BOOL),
    /** An MPHONE_TYPE. */
    PHONE_TYPE(Type.LONG),
    /** A telephone number. */
    NUMBER(Type.BSTR),
    /** An MUAFOLDER. */
    FOLDER(Type.LONG),
    /** How many unread messages there are. */
    COUNT(Type.LONG),
    /** In: whether the client shows its own notice. Out: whether it should. */
    ENABLE_DEFAULT(Type.BOOL_IN_OUT),
    /** A line of a test's log. */
    STATEMENT(Type.BSTR),
    /** Kind of address: 1 SMTP, 2 display name, 3 external. */
    ADDRESS_TYPE(Type.LONG),
    /** The address that was asked about. */
    ADDRESS(Type.BSTR),
    /** The address that IM uses for it. */
    IM_ADDRESS(Type.BSTR);

    private final Type type;

    EventParameter(Type type) {
        this.type = type;
    }

    /** Its automation type. */
    public Type type() {
        return type;
    }

    /** Automation types, as far as the events use them. */
    public enum Type {
        /** A 32-bit number: HRESULT, enumeration or index. */
        LONG,
        /** Text. */
        BSTR,
        /** VARIANT_BOOL. */
        BOOL,
        /** VARIANT_BOOL by reference. */
        BOOL_IN_OUT,
        /** An object. */
        DISPATCH,
        /** Any of the others. */
        VARIANT
    }
}
