package org.presencemonitor.hresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.presencemonitor.hresult.ReferenceCodes#all")
    @DisplayName("knows each code of the reference by its name (3.3, 3.4, 7.4)")
    void knowsTheReference(ReferenceCodes.Code code) {
        assertThat(code.hresult().name(code.api())).isEqualTo(code.name());
    }

    @Test
    @DisplayName("has a name of its own in each API where the numbers collide (3.4, 7.4)")
    void collisions() {
        HResult noConnection = new HResult(0x80040200);

        assertThat(noConnection.name(Api.COM)).isEqualTo("CONNECT_E_NOCONNECTION");
        assertThat(noConnection.name(Api.MAPI)).isEqualTo("MAPI_E_END_OF_SESSION");
        assertThat(new HResult(0x80040110).name(Api.COM)).isEqualTo("CLASS_E_NOAGGREGATION");
        assertThat(new HResult(0x80040110).name(Api.MAPI)).isEqualTo("MAPI_E_VERSION");
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
