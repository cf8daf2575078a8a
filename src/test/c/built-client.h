/* What the clients share that were built against the type library, with the header that widl makes of messenger.idl. */
#define COBJMACROS
#include <stdio.h>
#include <string.h>
#include <windows.h>
#include <ole2.h>
#include <ocidl.h>
#include <olectl.h>
#include <initguid.h>
#include "messenger.h"

#define MAX_ARGUMENTS 6

static void check(const char *what, HRESULT hr) {
    if (FAILED(hr)) {
        printf("failed: %s answers %08lx\n", what, hr);
        fflush(stdout);
        exit(1);
    }
}

static void wait_for_messages(DWORD milliseconds) {
    DWORD end = GetTickCount() + milliseconds;
    MSG message;
    do {
        while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE)) DispatchMessageW(&message);
        MsgWaitForMultipleObjects(0, NULL, FALSE, 20, QS_ALLINPUT);
    } while (GetTickCount() < end);
}

static int first_line(BSTR text) { return text ? (int)wcscspn(text, L"\r\n") : 0; }

/* Objects by what they are, since each way may return another one. */
static void say_value(const VARIANT *value) {
    IUnknown *found;
    switch (V_VT(value)) {
    case VT_EMPTY: printf(" nothing"); break;
    case VT_I4: printf(" %ld", V_I4(value)); break;
    case VT_BOOL: printf(" %s", V_BOOL(value) ? "true" : "false"); break;
    case VT_BSTR: printf(" '%.*ls'", first_line(V_BSTR(value)), V_BSTR(value)); break;
    case VT_DISPATCH: printf(V_DISPATCH(value) ? " object" : " no object"); break;
    case VT_UNKNOWN:
        if (V_UNKNOWN(value) && SUCCEEDED(IUnknown_QueryInterface(V_UNKNOWN(value), &IID_IEnumVARIANT, (void **)&found))) {
            IUnknown_Release(found);
            printf(" walk");
        } else printf(" no walk");
        break;
    case VT_ARRAY | VT_VARIANT: printf(" array of %lu", V_ARRAY(value)->rgsabound[0].cElements); break;
    default: printf(" type %d", V_VT(value));
    }
}

static void await_status(IMessenger *messenger, MISTATUS wanted) {
    MISTATUS status = MISTATUS_UNKNOWN;
    DWORD end = GetTickCount() + 20000;
    while (status != wanted && GetTickCount() < end) {
        check("get_MyStatus", IMessenger_get_MyStatus(messenger, &status));
        wait_for_messages(20);
    }
}

static void *as(void *what, REFIID iid) {
    void *found = NULL;
    check("QueryInterface", IUnknown_QueryInterface((IUnknown *)what, iid, &found));
    return found;
}

/* The served client's object, from an apartment of the kind that the last argument names: sta or mta. */
static IMessenger *create(int argc, char **argv) {
    BOOL single = strcmp(argv[argc - 1], "sta") == 0;
    IMessenger *messenger;
    CLSID clsid;

    check("CoInitializeEx", CoInitializeEx(NULL, single ? COINIT_APARTMENTTHREADED : COINIT_MULTITHREADED));
    check("CLSIDFromProgID", CLSIDFromProgID(L"PresenceMonitor.Messenger", &clsid));
    check("CoCreateInstance", CoCreateInstance(&clsid, NULL, CLSCTX_LOCAL_SERVER, &IID_IMessenger, (void **)&messenger));
    return messenger;
}

static int done(IMessenger *messenger) {
    IMessenger_Release(messenger);
    CoUninitialize();
    printf("done\n");
    fflush(stdout);
    return 0;
}
