package org.presencemonitor.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.AccountState;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.texts.Texts;

@DisplayName("Several accounts of a client")
class AccountsTextTest {
    private static final Texts TEXTS = new Texts(Locale.UK, ZoneOffset.UTC);
    private static final AccountState ANNA = new AccountState("anna@a.example", MyStatus.BUSY, true, "");
    private static final AccountState BEN = new AccountState("ben@b.example", MyStatus.ONLINE, true, "");
    private static final AccountState WRONG =
            new AccountState("carl@c.example", MyStatus.OFFLINE, false, "Not Authorized");
    private static final AccountState DISABLED = new AccountState("dora@d.example", MyStatus.OFFLINE, false, "");

    private static AccountsText of(AccountState... accounts) {
        return new AccountsText(List.of(accounts), TEXTS);
    }

    @Test
    @DisplayName("are counted, and each that is not signed in is named with its reason")
    void counted() {
        assertThat(of(ANNA, BEN, WRONG).count())
                .contains("2 of 3 accounts are signed in · carl@c.example: Not Authorized");
        assertThat(of(ANNA, DISABLED).count())
                .contains("1 of 2 accounts is signed in · dora@d.example is disabled in the client");
        assertThat(of(ANNA, BEN).count()).contains("2 of 2 accounts are signed in");
    }

    @Test
    @DisplayName("are not counted where there is one, or a client that cannot have several")
    void single() {
        assertThat(of(ANNA).count()).isEmpty();
        assertThat(of().count()).isEmpty();
        assertThat(of().whyNone()).isEmpty();
    }

    @Test
    @DisplayName("say why nobody is signed in, where they know")
    void nobody() {
        AccountState lost = new AccountState("anna@a.example", MyStatus.OFFLINE, true, "Server closed the connection");
        assertThat(of(lost, DISABLED).whyNone()).contains("anna@a.example: Server closed the connection");
        assertThat(of(DISABLED).whyNone()).contains("No account is enabled in the client.");
        assertThat(of(WRONG).whyNone())
                .contains("No account is enabled in the client. · carl@c.example: Not Authorized");
        assertThat(of(new AccountState("anna@a.example", MyStatus.OFFLINE, true, ""))
                        .whyNone())
                .isEmpty();
    }
}
