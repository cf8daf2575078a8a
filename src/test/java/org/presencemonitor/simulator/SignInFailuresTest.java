package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;

@DisplayName("A sign-in that fails")
class SignInFailuresTest extends SimulatorFixture {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x81000301,
                0x81000302,
                0x81000303,
                0x81000305,
                0x81000314,
                0x81000358,
                0x81000359,
                0x81000361,
                0x81000364,
                0x81000368,
                0x81000369,
                0x81000371,
                0x81000377,
                0x81000378
            })
    @DisplayName("tells the server's code in OnSignin and with OFFLINE, whichever of the documented ones it is (3.2)")
    void codes(int code) {
        HResult hr = new HResult(code);
        client.server().refuse(hr);
        client.start();
        time.advance(ofSeconds(5));

        assertThat(client.journal().events())
                .endsWith("OnSignin " + hr.hex(), "OnMyStatusChange " + hr.hex() + " 0x0001");
        assertThat(client.messengerFactory().create().myStatus()).isEqualTo(MyStatus.OFFLINE);
        assertThat(hr.name(HResult.Api.MESSENGER)).startsWith("MSGR_E_");
    }
}
