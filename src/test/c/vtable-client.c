/*
 * A client of PresenceMonitor.Messenger that calls each member through its vtable and by its name, and says what both
 * answer. Usage: vtable-client sta | mta, for its apartment.
 */
#include "built-client.h"

static VARIANT empty(void) {
    VARIANT value;
    VariantInit(&value);
    return value;
}

static VARIANT number(LONG value) {
    VARIANT variant = empty();
    V_VT(&variant) = VT_I4;
    V_I4(&variant) = value;
    return variant;
}

static VARIANT truth(BOOL value) {
    VARIANT variant = empty();
    V_VT(&variant) = VT_BOOL;
    V_BOOL(&variant) = value ? VARIANT_TRUE : VARIANT_FALSE;
    return variant;
}

static VARIANT text(const wchar_t *value) {
    VARIANT variant = empty();
    V_VT(&variant) = VT_BSTR;
    V_BSTR(&variant) = SysAllocString(value);
    return variant;
}

static VARIANT object(void *value) {
    VARIANT variant = empty();
    V_VT(&variant) = VT_DISPATCH;
    V_DISPATCH(&variant) = value;
    return variant;
}

static VARIANT missing(void) {
    VARIANT variant = empty();
    V_VT(&variant) = VT_ERROR;
    V_ERROR(&variant) = DISP_E_PARAMNOTFOUND;
    return variant;
}

static BSTR string(const wchar_t *value) { return SysAllocString(value); }

/* By name: the parameters' order, the value of a put last. */
static HRESULT dispatched(void *on, const char *member, WORD flags, UINT count, const VARIANT *arguments, VARIANT *result) {
    VARIANT reversed[MAX_ARGUMENTS];
    DISPID put = DISPID_PROPERTYPUT, id;
    DISPPARAMS parameters = {reversed, NULL, count, 0};
    EXCEPINFO exception;
    HRESULT hr;
    UINT index;
    WCHAR name[64], *names = name;

    MultiByteToWideChar(CP_ACP, 0, member, -1, name, 64);
    hr = IDispatch_GetIDsOfNames((IDispatch *)on, &IID_NULL, &names, 1, LOCALE_USER_DEFAULT, &id);
    if (FAILED(hr)) return hr;
    for (index = 0; index < count; index++) reversed[count - 1 - index] = arguments[index];
    if (flags == DISPATCH_PROPERTYPUT) {
        parameters.rgdispidNamedArgs = &put;
        parameters.cNamedArgs = 1;
    }
    memset(&exception, 0, sizeof exception);
    hr = IDispatch_Invoke((IDispatch *)on, id, &IID_NULL, LOCALE_USER_DEFAULT, flags, &parameters, result, &exception, NULL);
    return hr == DISP_E_EXCEPTION ? exception.scode : hr;
}

static void say_answer(HRESULT hr, const VARIANT *value) {
    printf(" %08lx", hr);
    if (SUCCEEDED(hr)) say_value(value);
}

static void say_both(const char *type, const char *member, HRESULT hr, const VARIANT *value, void *on, UINT count,
                     const VARIANT *arguments) {
    VARIANT result = empty();
    BOOL get = strncmp(member, "get_", 4) == 0, put = strncmp(member, "put_", 4) == 0;
    WORD flags = get ? DISPATCH_PROPERTYGET : put ? DISPATCH_PROPERTYPUT : DISPATCH_METHOD;

    printf("%s.%s:", type, member);
    say_answer(hr, value);
    printf(" |");
    hr = dispatched(on, get || put ? member + 4 : member, flags, count, arguments, &result);
    say_answer(hr, &result);
    printf("\n");
    fflush(stdout);
}

#define UNPACK(...) __VA_ARGS__
/*
 * Calls a member by its place in the vtable, then by its name.
 *   vt         of its result, which the arguments name as value
 *   arguments  of the call through the vtable
 *   variants   the same for IDispatch
 */
#define BOTH(type, on, member, vt, arguments, variants)                                                                \
    do {                                                                                                               \
        VARIANT value = empty(), list[] = {empty(), UNPACK variants};                                                  \
        HRESULT hr;                                                                                                    \
        V_VT(&value) = vt;                                                                                             \
        hr = (on)->lpVtbl->member arguments;                                                                           \
        say_both(#type, #member, hr, &value, on, sizeof list / sizeof *list - 1, list + 1);                            \
    } while (0)
#define GET_TEXT(type, on, member) BOTH(type, on, member, VT_BSTR, (on, &V_BSTR(&value)), ())
#define GET_NUMBER(type, on, member) BOTH(type, on, member, VT_I4, (on, (void *)&V_I4(&value)), ())
#define GET_TRUTH(type, on, member) BOTH(type, on, member, VT_BOOL, (on, &V_BOOL(&value)), ())
#define GET_OBJECT(type, on, member) BOTH(type, on, member, VT_DISPATCH, (on, &V_DISPATCH(&value)), ())
#define GET_WALK(type, on) BOTH(type, on, get__NewEnum, VT_UNKNOWN, (on, &V_UNKNOWN(&value)), ())
#define NOTHING(type, on, member) BOTH(type, on, member, VT_EMPTY, (on), ())
#define NUMBER(type, on, member, given) BOTH(type, on, member, VT_EMPTY, (on, given), (number(given)))

static const wchar_t *const ANNA = L"anna.berg@contoso.example", *const BRUNO = L"bruno.costa@contoso.example";

static IMessengerContactAdvanced *contact_of(IMessenger *messenger, const wchar_t *name) {
    IDispatch *found = NULL;
    BSTR service;
    check("get_MyServiceId", IMessenger_get_MyServiceId(messenger, &service));
    check("GetContact", IMessenger_GetContact(messenger, string(name), service, &found));
    return as(found, &IID_IMessengerContactAdvanced);
}

static void of_contact(IMessenger *messenger) {
    IMessengerContactAdvanced *advanced = contact_of(messenger, ANNA), *self;
    IMessengerContact *contact = as(advanced, &IID_IMessengerContact);
    VARIANT properties = empty();
    BSTR name;

    GET_TEXT(IMessengerContact, contact, get_FriendlyName);
    GET_NUMBER(IMessengerContact, contact, get_Status);
    GET_TEXT(IMessengerContact, contact, get_SigninName);
    GET_TEXT(IMessengerContact, contact, get_ServiceName);
    GET_TRUTH(IMessengerContact, contact, get_Blocked);
    BOTH(IMessengerContact, contact, put_Blocked, VT_EMPTY, (contact, VARIANT_TRUE), (truth(TRUE)));
    GET_TRUTH(IMessengerContact, contact, get_CanPage);
    BOTH(IMessengerContact, contact, get_PhoneNumber, VT_BSTR, (contact, MPHONE_TYPE_WORK, &V_BSTR(&value)), (number(1)));
    GET_TRUTH(IMessengerContact, contact, get_IsSelf);
    BOTH(IMessengerContact, contact, get_Property, VT_EMPTY, (contact, MCONTACTPROP_EMAIL, &value), (number(1)));
    BOTH(IMessengerContact, contact, put_Property, VT_EMPTY, (contact, MCONTACTPROP_EMAIL, text(L"x")), (number(1), text(L"x")));
    GET_TEXT(IMessengerContact, contact, get_ServiceId);
    GET_TRUTH(IMessengerContactAdvanced, advanced, get_IsTagged);
    BOTH(IMessengerContactAdvanced, advanced, put_IsTagged, VT_EMPTY, (advanced, VARIANT_TRUE), (truth(TRUE)));
    BOTH(IMessengerContactAdvanced, advanced, get_PresenceProperties, VT_EMPTY, (advanced, &value), ());
    BOTH(IMessengerContactAdvanced, advanced, put_PresenceProperties, VT_EMPTY, (advanced, number(1)), (number(1)));
    check("get_MySigninName", IMessenger_get_MySigninName(messenger, &name));
    self = contact_of(messenger, name);
    check("get_PresenceProperties", IMessengerContactAdvanced_get_PresenceProperties(self, &properties));
    BOTH(IMessengerContactAdvanced, self, put_PresenceProperties, VT_EMPTY, (self, properties), (properties));
}

static void of_contacts(IMessenger *messenger) {
    IDispatch *found;
    IMessengerContacts *contacts;
    IMessengerContactAdvanced *anna = contact_of(messenger, ANNA), *bruno = contact_of(messenger, BRUNO);

    check("get_MyContacts", IMessenger_get_MyContacts(messenger, &found));
    contacts = as(found, &IID_IMessengerContacts);
    GET_NUMBER(IMessengerContacts, contacts, get_Count);
    BOTH(IMessengerContacts, contacts, Item, VT_DISPATCH, (contacts, 0, &V_DISPATCH(&value)), (number(0)));
    BOTH(IMessengerContacts, contacts, Item, VT_DISPATCH, (contacts, 99, &V_DISPATCH(&value)), (number(99)));
    GET_WALK(IMessengerContacts, contacts);
    BOTH(IMessengerContacts, contacts, Remove, VT_EMPTY, (contacts, (IDispatch *)anna), (object(bruno)));
}

static void of_services(IMessenger *messenger) {
    IDispatch *found;
    IMessengerServices *services;
    IMessengerService *service;

    check("get_Services", IMessenger_get_Services(messenger, &found));
    services = as(found, &IID_IMessengerServices);
    GET_OBJECT(IMessengerServices, services, get_PrimaryService);
    GET_NUMBER(IMessengerServices, services, get_Count);
    BOTH(IMessengerServices, services, Item, VT_DISPATCH, (services, 0, &V_DISPATCH(&value)), (number(0)));
    GET_WALK(IMessengerServices, services);
    check("get_PrimaryService", IMessengerServices_get_PrimaryService(services, &found));
    service = as(found, &IID_IMessengerService);
    GET_TEXT(IMessengerService, service, get_ServiceName);
    GET_TEXT(IMessengerService, service, get_ServiceId);
    GET_TEXT(IMessengerService, service, get_MyFriendlyName);
    GET_NUMBER(IMessengerService, service, get_MyStatus);
    GET_TEXT(IMessengerService, service, get_MySigninName);
    BOTH(IMessengerService, service, get_Property, VT_EMPTY, (service, 0, &value), (number(0)));
    BOTH(IMessengerService, service, put_Property, VT_EMPTY, (service, 0, text(L"x")), (number(0), text(L"x")));
}

static void of_groups(IMessenger2 *messenger) {
    IDispatch *found, *other;
    IMessengerGroups *groups;
    IMessengerGroup *group;
    IMessengerContactAdvanced *anna = contact_of((IMessenger *)messenger, ANNA), *bruno = contact_of((IMessenger *)messenger, BRUNO);

    check("CreateGroup", IMessenger2_CreateGroup(messenger, string(L"One"), missing(), &found));
    check("CreateGroup", IMessenger2_CreateGroup(messenger, string(L"Another"), missing(), &other));
    group = as(found, &IID_IMessengerGroup);
    GET_OBJECT(IMessengerGroup, group, get_Contacts);
    GET_TEXT(IMessengerGroup, group, get_Name);
    BOTH(IMessengerGroup, group, put_Name, VT_EMPTY, (group, string(L"Same")), (text(L"Same")));
    BOTH(IMessengerGroup, group, AddContact, VT_EMPTY, (group, object(anna)), (object(bruno)));
    wait_for_messages(2000);
    BOTH(IMessengerGroup, group, RemoveContact, VT_EMPTY, (group, object(anna)), (object(bruno)));
    GET_OBJECT(IMessengerGroup, group, get_Service);
    check("get_MyGroups", IMessenger2_get_MyGroups(messenger, &found));
    groups = as(found, &IID_IMessengerGroups);
    GET_NUMBER(IMessengerGroups, groups, get_Count);
    BOTH(IMessengerGroups, groups, Item, VT_DISPATCH, (groups, 0, &V_DISPATCH(&value)), (number(0)));
    GET_WALK(IMessengerGroups, groups);
    BOTH(IMessengerGroups, groups, Remove, VT_EMPTY, (groups, (IDispatch *)group), (object(other)));
}

static void of_windows(IMessenger *messenger) {
    IDispatch *found;
    IMessengerWindow *window;
    IMessengerConversationWnd *conversation;
    IMessengerConversationWndAdvanced *advanced;

    check("InstantMessage", IMessenger_InstantMessage(messenger, text(ANNA), &found));
    window = as(found, &IID_IMessengerWindow);
    conversation = as(found, &IID_IMessengerConversationWnd);
    advanced = as(found, &IID_IMessengerConversationWndAdvanced);
    GET_OBJECT(IMessengerConversationWnd, conversation, get_Contacts);
    BOTH(IMessengerConversationWnd, conversation, AddContact, VT_EMPTY, (conversation, text(BRUNO)), (text(BRUNO)));
    BOTH(IMessengerConversationWndAdvanced, advanced, SendText, VT_EMPTY, (advanced, string(L"hello")), (text(L"hello")));
    GET_TEXT(IMessengerConversationWnd, conversation, get_History);
    GET_NUMBER(IMessengerWindow, window, get_HWND);
    NUMBER(IMessengerWindow, window, put_Left, 11);
    GET_NUMBER(IMessengerWindow, window, get_Left);
    NUMBER(IMessengerWindow, window, put_Top, 22);
    GET_NUMBER(IMessengerWindow, window, get_Top);
    NUMBER(IMessengerWindow, window, put_Width, 333);
    GET_NUMBER(IMessengerWindow, window, get_Width);
    NUMBER(IMessengerWindow, window, put_Height, 444);
    GET_NUMBER(IMessengerWindow, window, get_Height);
    BOTH(IMessengerWindow, window, get_Property, VT_EMPTY, (window, 0, &value), (number(0)));
    BOTH(IMessengerWindow, window, put_Property, VT_EMPTY, (window, 0, number(1)), (number(0), number(1)));
    NOTHING(IMessengerWindow, window, Show);
    GET_TRUTH(IMessengerWindow, window, get_IsClosed);
    NOTHING(IMessengerWindow, window, Close);
}

static void members(IMessenger *one) {
    IMessenger2 *two = as(one, &IID_IMessenger2);
    IMessenger3 *three = as(two, &IID_IMessenger3);
    IMessengerAdvanced *advanced = as(three, &IID_IMessengerAdvanced);
    IMessengerContactResolution *resolution = as(one, &IID_IMessengerContactResolution);
    IDispatch *none;
    LONG unread = 0;
    HRESULT hr;

    await_status(one, MISTATUS_ONLINE);
    GET_OBJECT(IMessenger, one, get_Window);
    BOTH(IMessenger, one, ViewProfile, VT_EMPTY, (one, text(ANNA)), (text(ANNA)));
    GET_TEXT(IMessenger, one, get_ReceiveFileDirectory);
    BOTH(IMessenger, one, StartVoice, VT_DISPATCH, (one, text(ANNA), &V_DISPATCH(&value)), (text(ANNA)));
    BOTH(IMessenger, one, InviteApp, VT_DISPATCH, (one, text(ANNA), string(L"x"), &V_DISPATCH(&value)), (text(ANNA), text(L"x")));
    BOTH(IMessenger, one, SendMail, VT_EMPTY, (one, text(ANNA)), (text(ANNA)));
    NOTHING(IMessenger, one, OpenInbox);
    BOTH(IMessenger, one, SendFile, VT_DISPATCH, (one, text(ANNA), string(L"x"), &V_DISPATCH(&value)), (text(ANNA), text(L"x")));
    BOTH(IMessenger, one, Signin, VT_EMPTY, (one, 0, string(L""), string(L"")), (number(0), text(L""), text(L"")));
    BOTH(IMessenger, one, GetContact, VT_DISPATCH, (one, string(ANNA), string(L""), &V_DISPATCH(&value)), (text(ANNA), text(L"")));
    BOTH(IMessenger, one, GetContact, VT_DISPATCH, (one, string(L"x@y"), string(L""), &V_DISPATCH(&value)), (text(L"x@y"), text(L"")));
    printf("no name: %08lx\n", IMessenger_GetContact(one, NULL, string(L""), &none));
    BOTH(IMessenger, one, OptionsPages, VT_EMPTY, (one, 0, MOPT_GENERAL_PAGE), (number(0), number(0)));
    wait_for_messages(2000);
    BOTH(IMessenger, one, AddContact, VT_EMPTY, (one, 0, string(ANNA)), (number(0), text(ANNA)));
    wait_for_messages(2000);
    BOTH(IMessenger, one, FindContact, VT_EMPTY, (one, 0, string(L"a"), string(L"b"), missing(), missing(), missing()), (number(0), text(L"a"), text(L"b"), missing(), missing(), missing()));
    wait_for_messages(2000);
    BOTH(IMessenger, one, InstantMessage, VT_DISPATCH, (one, text(ANNA), &V_DISPATCH(&value)), (text(ANNA)));
    BOTH(IMessenger, one, Phone, VT_DISPATCH, (one, text(ANNA), MPHONE_TYPE_WORK, string(L"1"), &V_DISPATCH(&value)), (text(ANNA), number(1), text(L"1")));
    NUMBER(IMessenger, one, MediaWizard, 0);
    BOTH(IMessenger, one, Page, VT_DISPATCH, (one, text(ANNA), &V_DISPATCH(&value)), (text(ANNA)));
    NOTHING(IMessenger, one, AutoSignin);
    GET_OBJECT(IMessenger, one, get_MyContacts);
    GET_TEXT(IMessenger, one, get_MySigninName);
    GET_TEXT(IMessenger, one, get_MyFriendlyName);
    NUMBER(IMessenger, one, put_MyStatus, MISTATUS_BUSY);
    GET_NUMBER(IMessenger, one, get_MyStatus);
    BOTH(IMessenger, one, get_UnreadEmailCount, VT_I4, (one, MUAFOLDER_INBOX, &V_I4(&value)), (number(0)));
    GET_TEXT(IMessenger, one, get_MyServiceName);
    BOTH(IMessenger, one, get_MyPhoneNumber, VT_BSTR, (one, MPHONE_TYPE_WORK, &V_BSTR(&value)), (number(1)));
    BOTH(IMessenger, one, put_MyProperty, VT_EMPTY, (one, MCONTACTPROP_EMAIL, text(L"kept")), (number(1), text(L"kept")));
    BOTH(IMessenger, one, get_MyProperty, VT_EMPTY, (one, MCONTACTPROP_EMAIL, &value), (number(1)));
    GET_TEXT(IMessenger, one, get_MyServiceId);
    GET_OBJECT(IMessenger, one, get_Services);
    NUMBER(IMessenger2, two, put_ContactsSortOrder, MUASORT_ONOFFLINE);
    GET_NUMBER(IMessenger2, two, get_ContactsSortOrder);
    BOTH(IMessenger2, two, StartVideo, VT_DISPATCH, (two, text(ANNA), &V_DISPATCH(&value)), (text(ANNA)));
    GET_OBJECT(IMessenger2, two, get_MyGroups);
    BOTH(IMessenger2, two, CreateGroup, VT_DISPATCH, (two, string(L"First"), missing(), &V_DISPATCH(&value)), (text(L"Second"), missing()));
    BOTH(IMessenger3, three, get_Property, VT_EMPTY, (three, MMESSENGERPROP_PLCID, &value), (number(1)));
    BOTH(IMessenger3, three, put_Property, VT_EMPTY, (three, MMESSENGERPROP_PLCID, number(1)), (number(1), number(1)));
    BOTH(IMessengerAdvanced, advanced, StartConversation, VT_EMPTY, (advanced, CONVERSATION_TYPE_IM, text(ANNA), missing(), missing(), missing(), missing(), &value), (number(1), text(ANNA), missing(), missing(), missing(), missing()));
    GET_TEXT(IMessengerAdvanced, advanced, GetAuthenticationInfo);
    BOTH(IMessengerContactResolution, resolution, ResolveContact, VT_BSTR, (resolution, ADDRESS_TYPE_SMTP, CONTACT_RESOLUTION_ANY, string(ANNA), &V_BSTR(&value)), (number(1), number(2), text(ANNA)));
    of_contact(one);
    of_services(one);
    of_groups(two);
    of_windows(one);
    of_contacts(one);
    NOTHING(IMessenger, one, Signout);
    await_status(one, MISTATUS_OFFLINE);
    GET_TEXT(IMessenger, one, get_MySigninName);
    BOTH(IMessenger, one, GetContact, VT_DISPATCH, (one, string(ANNA), string(L""), &V_DISPATCH(&value)), (text(ANNA), text(L"")));
    hr = IMessenger_get_UnreadEmailCount(one, MUAFOLDER_INBOX, &unread);
    printf("unread mail signed out: %08lx %ld\n", hr, unread);
}

int main(int argc, char **argv) {
    IMessenger *messenger = create(argc, argv);
    members(messenger);
    return done(messenger);
}
