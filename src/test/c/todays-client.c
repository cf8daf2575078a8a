/*
 * A client of today as the registry and COM show it: a process by the name that HKLM has, whose class is not
 * registered, or is one that does not speak IMessenger.
 * Usage: todays-client [{CLSID} unknown | {CLSID} dispatch]
 *   unknown   serves a class whose object has IUnknown alone
 *   dispatch  serves one that has an IDispatch without any member of IMessenger
 * Says "serving" once it does, "created" for each object, and ends when its input does.
 */
#define COBJMACROS
/* The tables of COM fix the parameters. */
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <stdio.h>
#include <string.h>
#include <windows.h>
#include <ole2.h>

static BOOL dispatches;

static void say(const char *line) {
    printf("%s\n", line);
    fflush(stdout);
}

static HRESULT STDMETHODCALLTYPE object_query(IDispatch *self, REFIID iid, void **out) {
    BOOL known = IsEqualIID(iid, &IID_IUnknown) || (dispatches && IsEqualIID(iid, &IID_IDispatch));
    *out = known ? self : NULL;
    return known ? S_OK : E_NOINTERFACE;
}

/* Objects are static, so references are not counted. */
static ULONG STDMETHODCALLTYPE object_reference(IDispatch *self) {
    return 2;
}

static HRESULT STDMETHODCALLTYPE object_type_count(IDispatch *self, UINT *count) {
    *count = 0;
    return S_OK;
}

static HRESULT STDMETHODCALLTYPE object_type(IDispatch *self, UINT index, LCID locale, ITypeInfo **type) {
    *type = NULL;
    return DISP_E_BADINDEX;
}

static HRESULT STDMETHODCALLTYPE object_names(IDispatch *self, REFIID iid, LPOLESTR *names, UINT count, LCID locale,
                                              DISPID *ids) {
    for (UINT i = 0; i < count; i++) {
        ids[i] = DISPID_UNKNOWN;
    }
    return DISP_E_UNKNOWNNAME;
}

static HRESULT STDMETHODCALLTYPE object_invoke(IDispatch *self, DISPID id, REFIID iid, LCID locale, WORD flags,
                                               DISPPARAMS *arguments, VARIANT *result, EXCEPINFO *exception,
                                               UINT *argument) {
    return DISP_E_MEMBERNOTFOUND;
}

static IDispatchVtbl object_table = {object_query,      object_reference, object_reference, object_type_count,
                                     object_type,       object_names,     object_invoke};
static IDispatch object = {&object_table};

static HRESULT STDMETHODCALLTYPE factory_query(IClassFactory *self, REFIID iid, void **out) {
    BOOL known = IsEqualIID(iid, &IID_IUnknown) || IsEqualIID(iid, &IID_IClassFactory);
    *out = known ? self : NULL;
    return known ? S_OK : E_NOINTERFACE;
}

static ULONG STDMETHODCALLTYPE factory_reference(IClassFactory *self) {
    return 2;
}

static HRESULT STDMETHODCALLTYPE factory_create(IClassFactory *self, IUnknown *outer, REFIID iid, void **out) {
    say("created");
    return IDispatch_QueryInterface(&object, iid, out);
}

static HRESULT STDMETHODCALLTYPE factory_lock(IClassFactory *self, BOOL lock) {
    return S_OK;
}

static IClassFactoryVtbl factory_table = {factory_query, factory_reference, factory_reference, factory_create,
                                          factory_lock};
static IClassFactory factory = {&factory_table};

int main(int count, char **arguments) {
    char line[16];
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    if (count > 2) {
        WCHAR text[64];
        CLSID clsid;
        DWORD cookie;
        dispatches = strcmp(arguments[2], "dispatch") == 0;
        MultiByteToWideChar(CP_ACP, 0, arguments[1], -1, text, 64);
        if (FAILED(CLSIDFromString(text, &clsid))
            || FAILED(CoRegisterClassObject(&clsid, (IUnknown *)&factory, CLSCTX_LOCAL_SERVER, REGCLS_MULTIPLEUSE,
                                            &cookie))) {
            say("failed: the class cannot be registered");
            return 1;
        }
    }
    say("serving");
    while (fgets(line, sizeof line, stdin) != NULL) {
    }
    return 0;
}
