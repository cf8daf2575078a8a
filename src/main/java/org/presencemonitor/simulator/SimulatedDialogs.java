package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_FALSE;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;

/**
 * The client's modal dialogs, of which at most one is open, and the simulated user, who answers a dialog that a member
 * opens at once, unless {@link #leaveOpen()} was called. Methods may be called from any thread and return at once.
 */
public final class SimulatedDialogs {
    private final Object lock;
    private final BooleanSupplier running;
    private final Runnable signIn;
    private final Runnable signInCancelled;
    private boolean answersAtOnce = true;
    private @Nullable Open open;

    /** The dialogs that affect other calls (communicator.md 3.2). */
    public enum Dialog {
        SIGN_IN,
        OPTIONS,
        CONTACT,
        AUDIO,
        POPUP;

        /** The error of members that would open another dialog meanwhile. */
        public HResult active() {
            return switch (this) {
                case SIGN_IN -> HResult.MSGR_E_LOGON_UI_ACTIVE;
                case OPTIONS -> HResult.MSGR_E_OPTION_UI_ACTIVE;
                case CONTACT -> HResult.MSGR_E_CONTACT_UI_ACTIVE;
                case AUDIO -> HResult.MSGR_E_AUDIO_UI_ACTIVE;
                case POPUP -> HResult.MSGR_E_POPUP_UI_ACTIVE;
            };
        }
    }

    private record Open(Dialog dialog, Runnable answer) {}

    /**
     * No dialog is open.
     *
     * @param running whether the client runs, so that it can have dialogs
     * @param signIn called when the sign-in dialog is answered
     * @param signInCancelled called when it is cancelled
     */
    SimulatedDialogs(Object lock, BooleanSupplier running, Runnable signIn, Runnable signInCancelled) {
        this.lock = lock;
        this.running = running;
        this.signIn = signIn;
        this.signInCancelled = signInCancelled;
    }

    /** The open dialog. */
    public Optional<Dialog> open() {
        synchronized (lock) {
            return Optional.ofNullable(open).map(Open::dialog);
        }
    }

    /**
     * The user opens a dialog, which stays open until it is answered or cancelled.
     *
     * @return false when another dialog is open or the client is not running
     */
    public boolean open(Dialog dialog) {
        synchronized (lock) {
            if (open != null || !running.getAsBoolean()) {
                return false;
            }
            open = new Open(dialog, answerOf(dialog));
            return true;
        }
    }

    /** The user completes the open dialog: signs in, adds the contact. Does nothing without a dialog. */
    public void answer() {
        synchronized (lock) {
            Open answered = open;
            open = null;
            if (answered != null) {
                answered.answer.run();
            }
        }
    }

    /** The user closes the open dialog; a requested sign-in ends with MSGR_E_CANCEL. */
    public void cancel() {
        synchronized (lock) {
            Open cancelled = open;
            open = null;
            if (cancelled != null && cancelled.dialog == Dialog.SIGN_IN) {
                signInCancelled.run();
            }
        }
    }

    /** Dialogs that members open stay open from now on. */
    public void leaveOpen() {
        synchronized (lock) {
            answersAtOnce = false;
        }
    }

    /** The user answers the open dialog, and later ones at once. */
    public void answerAtOnce() {
        synchronized (lock) {
            answersAtOnce = true;
            answer();
        }
    }

    /**
     * A member opens a dialog.
     *
     * @return S_OK, or S_FALSE when it is open already
     * @throws org.presencemonitor.hresult.ComException the code of another open dialog
     */
    HResult show(MessengerMember member, Dialog dialog, Runnable answer) {
        Optional<Dialog> now = open();
        if (now.isPresent()) {
            if (now.get() == dialog) {
                return S_FALSE;
            }
            throw CallInterceptor.failing(member.fullName(), now.get().active());
        }
        open = new Open(dialog, answer);
        if (answersAtOnce) {
            answer();
        }
        return S_OK;
    }

    /**
     * A member opens the sign-in dialog.
     *
     * @return as {@link #show}
     */
    HResult showSignIn(MessengerMember member) {
        return show(member, Dialog.SIGN_IN, signIn);
    }

    /** The process has ended and its dialogs are closed, without an answer. */
    void dismiss() {
        open = null;
    }

    private Runnable answerOf(Dialog dialog) {
        return dialog == Dialog.SIGN_IN ? signIn : () -> {};
    }
}
