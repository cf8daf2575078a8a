package org.presencemonitor.messenger.pidgin;

import java.util.Arrays;
import org.presencemonitor.hresult.HResult;

/** Why a connection of an account has ended: libpurple's numbers, and the result of Messenger that comes nearest. */
enum ConnectionReason {
    NETWORK_ERROR(0, 0x81000301),
    INVALID_USERNAME(1, 0x8100030A),
    AUTHENTICATION_FAILED(2, 0x81000303),
    AUTHENTICATION_IMPOSSIBLE(3, 0x8100030F),
    NO_SSL_SUPPORT(4, 0x81000362),
    ENCRYPTION_ERROR(5, 0x81000361),
    NAME_IN_USE(6, 0x81000323),
    INVALID_SETTINGS(7, 0x8100032E),
    CERT_NOT_PROVIDED(8, 0x81000368),
    CERT_UNTRUSTED(9, 0x81000368),
    CERT_EXPIRED(10, 0x81000368),
    CERT_NOT_ACTIVATED(11, 0x81000368),
    CERT_HOSTNAME_MISMATCH(12, 0x81000368),
    CERT_FINGERPRINT_MISMATCH(13, 0x81000368),
    CERT_SELF_SIGNED(14, 0x81000368),
    CERT_OTHER_ERROR(15, 0x81000368),
    /** And numbers of a newer libpurple. */
    OTHER_ERROR(16, 0x8100030C);

    private final int number;
    private final int result;

    ConnectionReason(int number, int result) {
        this.number = number;
        this.result = result;
    }

    HResult result() {
        return new HResult(result);
    }

    static ConnectionReason of(int number) {
        return Arrays.stream(values())
                .filter(reason -> reason.number == number)
                .findFirst()
                .orElse(OTHER_ERROR);
    }
}
