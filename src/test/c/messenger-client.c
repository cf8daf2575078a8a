/*
 * A client of PresenceMonitor.Messenger that calls it as compiled programs do, through IDispatch.
 * Usage: messenger-client named | deaf
 *   named  asks for a contact with arguments by name, in another order than the method has them
 *   deaf   connects a sink that says which event it hears first and never comes back from it
 */
#define COBJMACROS
#include <stdio.h>
#include <string.h>
#include <windows.h>
#include <ole2.h>
#include <ocidl.h>

static const IID DMESSENGER_EVENTS = {0xC9A6A6B6, 0x9BC1, 0x43A5, {0xB0, 0x6B, 0xE5, 0x88, 0x74, 0xEE, 0xBC, 0x96}};

static void check(const char *what, HRESULT hr) {
    if (FAILED(hr)) {
        printf("failed: %s answers %08lx\n", what, hr);
        fflush(stdout);
        exit(1);
    }
}

static void say(const char *line) {
    printf("%s\n", line);
    fflush(stdout);
}

static VARIANT text(const wchar_t *value) {
    VARIANT variant;
    V_VT(&variant) = VT_BSTR;
    V_BSTR(&variant) = SysAllocString(value);
    return variant;
}

static VARIANT get(IDispatch *object, OLECHAR *property) {
    DISPPARAMS none = {NULL, NULL, 0, 0};
    VARIANT value;
    DISPID id;
    check("GetIDsOfNames", IDispatch_GetIDsOfNames(object, &IID_NULL, &property, 1, LOCALE_USER_DEFAULT, &id));
    VariantInit(&value);
    check("a property", IDispatch_Invoke(object, id, &IID_NULL, LOCALE_USER_DEFAULT, DISPATCH_PROPERTYGET, &none, &value,
                                         NULL, NULL));
    return value;
}

/* GetContact(serviceId: "", signinName: ...), then the contact's SigninName. */
static void named(IDispatch *messenger) {
    OLECHAR *names[] = {L"getcontact", L"bstrServiceId", L"bstrSigninName"};
    OLECHAR *unknown[] = {L"GetContact", L"bstrNobody"};
    DISPID ids[3], two[2];
    VARIANT values[2] = {text(L""), text(L"anna.berg@contoso.example")}, contact, name, status;
    DISPPARAMS arguments = {values, &ids[1], 2, 2}, half = {values, &ids[1], 1, 1};
    UINT wrong = 99;

    do status = get(messenger, L"MyStatus");
    while (V_I4(&status) != 2);
    check("GetIDsOfNames", IDispatch_GetIDsOfNames(messenger, &IID_NULL, names, 3, LOCALE_USER_DEFAULT, ids));
    printf("parameters %ld %ld\n", ids[1], ids[2]);
    printf("a name it does not have %08lx\n",
           IDispatch_GetIDsOfNames(messenger, &IID_NULL, unknown, 2, LOCALE_USER_DEFAULT, two));
    VariantInit(&contact);
    check("GetContact", IDispatch_Invoke(messenger, ids[0], &IID_NULL, LOCALE_USER_DEFAULT, DISPATCH_METHOD, &arguments,
                                         &contact, NULL, NULL));
    name = get(V_DISPATCH(&contact), L"SigninName");
    printf("contact %ls\n", V_BSTR(&name));
    ids[1] = 7;
    printf("a parameter it does not have %08lx\n",
           IDispatch_Invoke(messenger, ids[0], &IID_NULL, LOCALE_USER_DEFAULT, DISPATCH_METHOD, &half, &contact, NULL,
                            &wrong));
    printf("which is argument %u\n", wrong);
    say("done");
}

static HRESULT STDMETHODCALLTYPE query(IDispatch *self, REFIID iid, void **out) {
    *out = IsEqualIID(iid, &IID_IUnknown) || IsEqualIID(iid, &IID_IDispatch) ? self : NULL;
    return *out ? S_OK : E_NOINTERFACE;
}
static ULONG STDMETHODCALLTYPE count(IDispatch *self) {
    (void)self;
    return 1;
}
static HRESULT STDMETHODCALLTYPE no_count(IDispatch *self, UINT *types) {
    (void)self;
    *types = 0;
    return S_OK;
}
static HRESULT STDMETHODCALLTYPE no_types(IDispatch *self, UINT index, LCID locale, ITypeInfo **out) {
    (void)self, (void)index, (void)locale, (void)out;
    return E_NOTIMPL;
}
static HRESULT STDMETHODCALLTYPE no_names(IDispatch *self, REFIID iid, LPOLESTR *names, UINT count, LCID locale, DISPID *ids) {
    (void)self, (void)iid, (void)names, (void)count, (void)locale, (void)ids;
    return E_NOTIMPL;
}
static HRESULT STDMETHODCALLTYPE never_back(IDispatch *self, DISPID id, REFIID iid, LCID locale, WORD flags,
                                            DISPPARAMS *arguments, VARIANT *result, EXCEPINFO *exception, UINT *wrong) {
    (void)self, (void)iid, (void)locale, (void)flags, (void)arguments, (void)result, (void)exception, (void)wrong;
    printf("heard %ld\n", id);
    fflush(stdout);
    Sleep(INFINITE);
    return S_OK;
}

static void deaf(IDispatch *messenger) {
    static IDispatchVtbl table = {query, count, count, no_count, no_types, no_names, never_back};
    static IDispatch sink = {&table};
    IConnectionPointContainer *container;
    IConnectionPoint *point;
    DWORD cookie;

    check("QueryInterface", IDispatch_QueryInterface(messenger, &IID_IConnectionPointContainer, (void **)&container));
    check("FindConnectionPoint", IConnectionPointContainer_FindConnectionPoint(container, &DMESSENGER_EVENTS, &point));
    check("Advise", IConnectionPoint_Advise(point, (IUnknown *)&sink, &cookie));
    say("connected");
    Sleep(INFINITE);
}

int main(int argc, char **argv) {
    CLSID clsid;
    IDispatch *messenger;

    check("CoInitializeEx", CoInitializeEx(NULL, COINIT_MULTITHREADED));
    check("CLSIDFromProgID", CLSIDFromProgID(L"PresenceMonitor.Messenger", &clsid));
    check("CoCreateInstance",
          CoCreateInstance(&clsid, NULL, CLSCTX_LOCAL_SERVER, &IID_IDispatch, (void **)&messenger));
    if (argc > 1 && strcmp(argv[1], "deaf") == 0) deaf(messenger);
    else named(messenger);
    return 0;
}
