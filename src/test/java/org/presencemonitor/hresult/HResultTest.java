package org.presencemonitor.hresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.hresult.HResult.Api;

@DisplayName("An HRESULT")
class HResultTest {
    @Test
    @DisplayName("is called by the API that answered it: the same number has several names (7.4)")
    void namesByApi() {
        HResult number = new HResult(0x80040111);

        assertThat(number.name(Api.COM)).isEqualTo("CLASS_E_CLASSNOTAVAILABLE");
        assertThat(number.name(Api.MESSENGER)).isEqualTo("CLASS_E_CLASSNOTAVAILABLE");
        assertThat(number.name(Api.MAPI)).isEqualTo("MAPI_E_LOGON_FAILED");
    }

    @ParameterizedTest
    @CsvSource({
        "80004005, CALL_FAILED", "80070005, NO_ACCESS", "80070057, INVALID_PARAMETER", "8007000E, NOT_ENOUGH_MEMORY",
        "80040102, NO_SUPPORT", "80040106, UNKNOWN_FLAGS", "80040108, INVALID_OBJECT", "8004010B, BUSY",
        "80040110, VERSION", "80040111, LOGON_FAILED", "80040112, SESSION_LIMIT", "80040113, USER_CANCEL",
        "80040114, UNABLE_TO_ABORT", "80040115, NETWORK_ERROR", "8004011C, UNCONFIGURED", "8004011D, FAILONEPROVIDER",
        "80040125, RECONNECTED", "80040126, OFFLINE", "80040200, END_OF_SESSION", "80040401, TIMEOUT",
        "80040501, CANCEL", "80040605, NOT_INITIALIZED"
    })
    @DisplayName("knows the errors of MAPI (7.4)")
    void mapiErrors(String value, String name) {
        assertThat(new HResult(Integer.parseUnsignedInt(value, 16)).name(Api.MAPI))
                .isEqualTo("MAPI_E_" + name);
    }

    @Test
    @DisplayName("knows MAPI's warnings, which succeed (7.4)")
    void mapiWarnings() {
        assertThat(new HResult(0x00040380).name(Api.MAPI)).isEqualTo("MAPI_W_ERRORS_RETURNED");
        assertThat(HResult.MAPI_W_CANCEL_MESSAGE.name(Api.MAPI)).isEqualTo("MAPI_W_CANCEL_MESSAGE");
        assertThat(new HResult(0x00040680).name(Api.MAPI)).isEqualTo("MAPI_W_PARTIAL_COMPLETION");
        assertThat(HResult.MAPI_W_CANCEL_MESSAGE.succeeded()).isTrue();
    }

    @Test
    @DisplayName("knows Messenger's own codes, success codes with gaps included (3.3)")
    void messengerCodes() {
        assertThat(new HResult(0x8100031E).name(Api.MESSENGER)).isEqualTo("MSGR_E_NOT_LOGGED_ON");
        assertThat(new HResult(0x81000392).name(Api.MESSENGER)).isEqualTo("MSGR_E_APP_INVITE_NOT_ACCEPTABLE");
        assertThat(new HResult(0x01000303).name(Api.MESSENGER)).isEqualTo("MSGR_S_TRANSFER_SEND_FINISHED");
        assertThat(new HResult(0x8100035A).name(Api.MESSENGER)).isEqualTo("0x8100035A");
    }

    @Test
    @DisplayName("failed when its highest bit is set, S_FALSE succeeded")
    void failed() {
        assertThat(HResult.MSGR_E_NOT_LOGGED_ON.failed()).isTrue();
        assertThat(HResult.MSGR_E_NOT_LOGGED_ON.value()).isEqualTo(-2130705634);
        assertThat(HResult.S_FALSE.succeeded()).isTrue();
        // Win32 1780 returned raw is numerically a success (3.4).
        assertThat(new HResult(0x6F4).succeeded()).isTrue();
    }

    @Test
    @DisplayName("carried by an exception says which call answered what")
    void message() {
        assertThat(new ComException("Signout", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON))
                .hasMessage("Signout answered MSGR_E_NOT_LOGGED_ON (0x8100031E)");
    }

    @Test
    @DisplayName("is the signed number that .NET shows as ErrorCode (3.1)")
    void signed() {
        assertThat(HResult.MSGR_E_NOT_LOGGED_ON.value()).isEqualTo(-2130705634);
        assertThat(HResult.MSGR_E_ALREADY_LOGGED_ON.value()).isEqualTo(-2130705660);
    }
}
