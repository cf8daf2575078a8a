package org.presencemonitor.messenger.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.messenger.MessengerMember.AUTO_SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.MY_STATUS;
import static org.presencemonitor.messenger.MessengerMember.SIGNIN;
import static org.presencemonitor.messenger.MessengerMember.SIGNOUT;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;

/** Runs on Windows: calls an object of this process by its table, which no proxy here could carry between processes. */
@DisplayName("IMessenger's table")
class TableUnderWine {
    private static final int SIGNOUT_PLACE = 15;
    private static final int SIGNIN_PLACE = 16;
    private static final int AUTO_SIGNIN_PLACE = 25;

    private final List<String> called = new ArrayList<>();
    private final List<Callback> kept = new ArrayList<>();
    private final Memory table = new Memory((AUTO_SIGNIN_PLACE + 1L) * Native.POINTER_SIZE);
    private final Memory object = new Memory(Native.POINTER_SIZE);
    private final MessengerVtable messenger = new MessengerVtable(new ComPointer(object));

    /** Signout, AutoSignin. */
    interface Order extends StdCallCallback {
        int call(Pointer self);
    }

    /** Signin. */
    interface Dialog extends StdCallCallback {
        int call(Pointer self, int window, Pointer name, Pointer password);
    }

    TableUnderWine() {
        table.clear();
        object.setPointer(0, table);
    }

    private void put(int place, Callback function) {
        kept.add(function);
        table.setPointer((long) place * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(function));
    }

    private static String text(Pointer bstr) {
        return new String(bstr.getCharArray(0, OleAutomation.INSTANCE.SysStringLen(bstr)));
    }

    @Test
    @DisplayName("has Signout in its sixteenth place, whose answer arrives as it is (4.1)")
    void signout() {
        put(SIGNOUT_PLACE, (Order) self -> {
            called.add("Signout of " + self.equals(object));
            return called.size() == 1 ? 0 : HResult.MSGR_E_NOT_LOGGED_ON.value();
        });

        assertThat(messenger.call(SIGNOUT)).isEqualTo(HResult.S_OK);
        assertThatThrownBy(() -> messenger.call(SIGNOUT))
                .isInstanceOfSatisfying(
                        ComException.class, e -> assertThat(e.hresult()).isEqualTo(HResult.MSGR_E_NOT_LOGGED_ON));
        assertThat(called).containsExactly("Signout of true", "Signout of true");
    }

    @Test
    @DisplayName("shows success codes that scripts do not see, and takes texts (4.1)")
    void successCodes() {
        put(SIGNIN_PLACE, (Dialog) (self, window, name, password) -> {
            called.add("Signin " + window + " " + text(name) + " " + text(password));
            return HResult.S_FALSE.value();
        });
        put(AUTO_SIGNIN_PLACE, (Order) self -> HResult.S_OK.value());

        assertThat(messenger.call(SIGNIN, 7, "user@contoso.example", "пароль")).isEqualTo(HResult.S_FALSE);
        assertThat(messenger.call(AUTO_SIGNIN)).isEqualTo(HResult.S_OK);
        assertThat(called).containsExactly("Signin 7 user@contoso.example пароль");
    }

    @Test
    @DisplayName("is not asked for members that have no place here")
    void others() {
        assertThat(messenger.has(SIGNOUT)).isTrue();
        assertThat(messenger.has(MY_STATUS)).isFalse();
        assertThatThrownBy(() -> messenger.call(MY_STATUS)).isInstanceOf(IllegalArgumentException.class);
    }
}
