package org.presencemonitor.simulator.recording;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;

/** A call whose answers a recording keeps. */
public enum RecordedMember {
    MY_STATUS(MessengerMember.MY_STATUS.fullName(), AnswerType.STATUS),
    PUT_MY_STATUS(MessengerCalls.put(MessengerMember.MY_STATUS), AnswerType.CODE),
    MY_SIGNIN_NAME(MessengerMember.MY_SIGNIN_NAME.fullName(), AnswerType.TEXT),
    MY_FRIENDLY_NAME(MessengerMember.MY_FRIENDLY_NAME.fullName(), AnswerType.TEXT),
    MY_SERVICE_NAME(MessengerMember.MY_SERVICE_NAME.fullName(), AnswerType.TEXT),
    MY_SERVICE_ID(MessengerMember.MY_SERVICE_ID.fullName(), AnswerType.TEXT),
    SIGNIN(MessengerMember.SIGNIN.fullName(), AnswerType.CODE),
    AUTO_SIGNIN(MessengerMember.AUTO_SIGNIN.fullName(), AnswerType.CODE),
    SIGNOUT(MessengerMember.SIGNOUT.fullName(), AnswerType.CODE),
    ADVISE(MessengerCalls.ADVISE, AnswerType.CODE),
    /** Of the mail session. */
    LOGOFF("Logoff", AnswerType.CODE);

    private static final Map<String, RecordedMember> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(RecordedMember::word, Function.identity()));

    /** What a member answers when it succeeds. */
    public enum AnswerType {
        /** A MISTATUS. */
        STATUS(MyStatus.UNKNOWN.hex()),
        TEXT(""),
        /** Nothing but an HRESULT. */
        CODE(HResult.S_OK.hex());

        private final String usual;

        AnswerType(String usual) {
            this.usual = usual;
        }
    }

    private final String word;
    private final AnswerType type;

    RecordedMember(String word, AnswerType type) {
        this.word = word;
        this.type = type;
    }

    /** As recordings name it: {@code put MyStatus}. */
    public String word() {
        return word;
    }

    public AnswerType type() {
        return type;
    }

    /** The member of that name. */
    public static Optional<RecordedMember> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The answer before the recording says one. */
    RecordedAnswer usualAnswer() {
        return RecordedAnswer.of(type.usual);
    }
}
