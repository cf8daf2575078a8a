/*
 * A client of PresenceMonitor.Messenger that knows nothing of it but what its type library says.
 * Usage: type-client types | events, then sta or mta for its apartment
 *   types   says what the type library has
 *   events  connects a sink to the events that the class names, and says their names as the library has them
 */
#include "built-client.h"

static ITypeLib *library_of(IMessenger *messenger) {
    ITypeInfo *type;
    ITypeLib *library;
    UINT index;
    check("GetTypeInfo", IMessenger_GetTypeInfo(messenger, 0, LOCALE_USER_DEFAULT, &type));
    check("GetContainingTypeLib", ITypeInfo_GetContainingTypeLib(type, &library, &index));
    return library;
}

static const char *kind_of(INVOKEKIND kind) {
    return kind == INVOKE_PROPERTYGET ? "GET" : kind == INVOKE_PROPERTYPUT ? "PUT" : "METHOD";
}

/* As the server calls it; enumerations are numbers. */
static const char *type_of(const ELEMDESC *parameter) {
    const TYPEDESC *type = &parameter->tdesc;
    BOOL out = (parameter->paramdesc.wParamFlags & PARAMFLAG_FOUT) != 0;
    if (out && type->vt == VT_PTR) type = type->lptdesc;
    if (type->vt == VT_PTR) type = type->lptdesc;
    switch (type->vt) {
    case VT_BSTR: return "BSTR";
    case VT_DISPATCH: return "DISPATCH";
    case VT_UNKNOWN: return "UNKNOWN";
    case VT_BOOL: return "BOOL";
    case VT_VARIANT: return "VARIANT";
    case VT_I4: case VT_USERDEFINED: return "LONG";
    default: return "another type";
    }
}

static void say_methods(ITypeInfo *type, BSTR name) {
    TYPEATTR *attributes;
    UINT index;
    check("GetTypeAttr", ITypeInfo_GetTypeAttr(type, &attributes));
    for (index = 0; index < attributes->cFuncs; index++) {
        FUNCDESC *method;
        BSTR names[MAX_ARGUMENTS + 2];
        UINT count;
        SHORT place;
        check("GetFuncDesc", ITypeInfo_GetFuncDesc(type, index, &method));
        check("GetNames", ITypeInfo_GetNames(type, method->memid, names, MAX_ARGUMENTS + 2, &count));
        printf("%ls.%ls %s %ld at %d:", name, names[0], kind_of(method->invkind), method->memid,
               method->funckind == FUNC_DISPATCH ? 0 : method->oVft / (int)sizeof(void *));
        for (place = 0; place < method->cParams; place++) printf(" %s", type_of(&method->lprgelemdescParam[place]));
        printf("\n");
        ITypeInfo_ReleaseFuncDesc(type, method);
    }
    ITypeInfo_ReleaseTypeAttr(type, attributes);
}

static void types(IMessenger *messenger) {
    ITypeLib *library = library_of(messenger);
    UINT index;
    for (index = 0; index < ITypeLib_GetTypeInfoCount(library); index++) {
        ITypeInfo *type, *table;
        TYPEATTR *attributes;
        BSTR name;
        OLECHAR guid[40];
        HREFTYPE reference;
        check("GetTypeInfo", ITypeLib_GetTypeInfo(library, index, &type));
        check("GetDocumentation", ITypeInfo_GetDocumentation(type, MEMBERID_NIL, &name, NULL, NULL, NULL));
        check("GetTypeAttr", ITypeInfo_GetTypeAttr(type, &attributes));
        StringFromGUID2(&attributes->guid, guid, 40);
        if (attributes->typekind != TKIND_ENUM) printf("%ls is %ls\n", name, guid);
        if (attributes->typekind == TKIND_DISPATCH && (attributes->wTypeFlags & TYPEFLAG_FDUAL)) {
            check("GetRefTypeOfImplType", ITypeInfo_GetRefTypeOfImplType(type, -1, &reference));
            check("GetRefTypeInfo", ITypeInfo_GetRefTypeInfo(type, reference, &table));
            say_methods(table, name);
        } else if (attributes->typekind == TKIND_DISPATCH) say_methods(type, name);
        ITypeInfo_ReleaseTypeAttr(type, attributes);
    }
}

/* The events that its class has, as a program finds them that connects events by name. */
static ITypeInfo *events_of(IMessenger *messenger, IID *iid) {
    IProvideClassInfo2 *provider = as(messenger, &IID_IProvideClassInfo2);
    ITypeInfo *type, *found;
    TYPEATTR *attributes, *of_found;
    IID given;
    HREFTYPE reference;
    INT flags;
    UINT index;

    check("GetGUID", IProvideClassInfo2_GetGUID(provider, GUIDKIND_DEFAULT_SOURCE_DISP_IID, &given));
    check("GetClassInfo", IProvideClassInfo2_GetClassInfo(provider, &type));
    check("GetTypeAttr", ITypeInfo_GetTypeAttr(type, &attributes));
    for (index = 0; index < attributes->cImplTypes; index++) {
        check("GetImplTypeFlags", ITypeInfo_GetImplTypeFlags(type, index, &flags));
        if (flags != (IMPLTYPEFLAG_FDEFAULT | IMPLTYPEFLAG_FSOURCE)) continue;
        check("GetRefTypeOfImplType", ITypeInfo_GetRefTypeOfImplType(type, index, &reference));
        check("GetRefTypeInfo", ITypeInfo_GetRefTypeInfo(type, reference, &found));
        check("GetTypeAttr", ITypeInfo_GetTypeAttr(found, &of_found));
        *iid = of_found->guid;
        printf("events of the class and of the object are the same: %s\n", IsEqualIID(iid, &given) ? "yes" : "no");
        fflush(stdout);
        return found;
    }
    check("source of events", E_FAIL);
    return NULL;
}

static ITypeInfo *event_types;

static HRESULT STDMETHODCALLTYPE query(IDispatch *self, REFIID iid, void **out) {
    *out = IsEqualIID(iid, &IID_IUnknown) || IsEqualIID(iid, &IID_IDispatch) || IsEqualIID(iid, &DIID_DMessengerEvents) ? self : NULL;
    return *out ? S_OK : E_NOINTERFACE;
}
static ULONG STDMETHODCALLTYPE count(IDispatch *self) {
    (void)self;
    return 1;
}
static HRESULT STDMETHODCALLTYPE type_count(IDispatch *self, UINT *types) {
    (void)self;
    *types = 0;
    return S_OK;
}
static HRESULT STDMETHODCALLTYPE no_type(IDispatch *self, UINT index, LCID locale, ITypeInfo **out) {
    (void)self, (void)index, (void)locale, (void)out;
    return E_NOTIMPL;
}
static HRESULT STDMETHODCALLTYPE no_names(IDispatch *self, REFIID iid, LPOLESTR *names, UINT count, LCID locale, DISPID *ids) {
    (void)self, (void)iid, (void)names, (void)count, (void)locale, (void)ids;
    return E_NOTIMPL;
}
static HRESULT STDMETHODCALLTYPE heard(IDispatch *self, DISPID id, REFIID iid, LCID locale, WORD flags, DISPPARAMS *arguments,
                                       VARIANT *result, EXCEPINFO *exception, UINT *wrong) {
    BSTR names[MAX_ARGUMENTS + 1];
    UINT known = 0, index;
    (void)self, (void)iid, (void)locale, (void)flags, (void)result, (void)exception, (void)wrong;
    if (FAILED(ITypeInfo_GetNames(event_types, id, names, MAX_ARGUMENTS + 1, &known)) || known != arguments->cArgs + 1) {
        printf("unknown event %ld\n", id);
    } else {
        printf("%ls", names[0]);
        for (index = 1; index < known; index++) {
            printf(" %ls", names[index]);
            say_value(&arguments->rgvarg[arguments->cArgs - index]);
        }
        printf("\n");
    }
    fflush(stdout);
    return S_OK;
}

static void events(IMessenger *messenger) {
    static IDispatchVtbl table = {query, count, count, type_count, no_type, no_names, heard};
    static IDispatch sink = {&table};
    IConnectionPointContainer *container = as(messenger, &IID_IConnectionPointContainer);
    IConnectionPoint *point;
    IID iid;
    DWORD cookie;

    event_types = events_of(messenger, &iid);
    await_status(messenger, MISTATUS_ONLINE);
    check("FindConnectionPoint", IConnectionPointContainer_FindConnectionPoint(container, &iid, &point));
    check("Advise", IConnectionPoint_Advise(point, (IUnknown *)&sink, &cookie));
    check("Signout", IMessenger_Signout(messenger));
    await_status(messenger, MISTATUS_OFFLINE);
    wait_for_messages(1000);
    check("Unadvise", IConnectionPoint_Unadvise(point, cookie));
}

int main(int argc, char **argv) {
    IMessenger *messenger = create(argc, argv);
    if (argc > 1 && strcmp(argv[1], "events") == 0) events(messenger);
    else types(messenger);
    return done(messenger);
}
