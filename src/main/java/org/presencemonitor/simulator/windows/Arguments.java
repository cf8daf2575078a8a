package org.presencemonitor.simulator.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.simulator.windows.DispatchMember.Parameter;

/** The arguments of a call (DISPPARAMS): by place, in reverse; by name; and the value of a put. */
final class Arguments {
    private static final int PUT_VALUE = -3;

    /** Indexes in the array of the caller, by the parameter's place. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private final @Nullable Pointer variants;
    private final boolean ofScript;

    /** The caller's arguments do not fit the member. */
    static final class WrongArgument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient HResult code;
        private final int place;

        WrongArgument(HResult code, int place) {
            super(code.hex());
            this.code = code;
            this.place = place;
        }

        HResult code() {
            return code;
        }

        /** Index of the argument in the caller's array. */
        int place() {
            return place;
        }
    }

    /** Those of a call without any. */
    static final Arguments NONE = new Arguments(null, true);

    private Arguments(@Nullable Pointer variants, boolean ofScript) {
        this.variants = variants;
        this.ofScript = ofScript;
    }

    /**
     * Those of a call through the vtable, which has an argument for each parameter.
     *
     * @param variants in the order of the parameters
     */
    static Arguments inOrder(Pointer variants, int count) {
        Arguments arguments = new Arguments(variants, false);
        IntStream.range(0, count).forEach(place -> arguments.places.put(place, place));
        return arguments;
    }

    /** Whether they came through IDispatch, as those of scripts do. */
    boolean areOfScript() {
        return ofScript;
    }

    /**
     * Assigns the caller's arguments to the member's parameters.
     *
     * @throws WrongArgument when an argument is missing, unknown or one too many
     */
    static Arguments of(@Nullable Pointer dispparams, DispatchMember<?> member, boolean put) {
        Arguments arguments = new Arguments(dispparams == null ? null : dispparams.getPointer(0), true);
        if (member.takesAnyArguments()) {
            return arguments;
        }
        // Both are unsigned: a negative number is one of far too many.
        int count = dispparams == null ? 0 : dispparams.getInt(2L * Native.POINTER_SIZE);
        int named = dispparams == null ? 0 : dispparams.getInt(2L * Native.POINTER_SIZE + Integer.BYTES);
        List<Parameter> parameters = member.parameters();
        if (count < 0 || named < 0 || named > count) {
            throw new WrongArgument(HResult.DISP_E_BADPARAMCOUNT, 0);
        }
        for (int place = 0; place < named && dispparams != null; place++) {
            int name = dispparams.getPointer(Native.POINTER_SIZE).getInt((long) place * Integer.BYTES);
            int parameter = put && name == PUT_VALUE ? parameters.size() : name;
            if (parameter < 0 || parameter > (put ? parameters.size() : parameters.size() - 1)) {
                throw new WrongArgument(HResult.DISP_E_PARAMNOTFOUND, place);
            }
            arguments.places.put(parameter, place);
        }
        if (count - named > parameters.size()) {
            throw new WrongArgument(HResult.DISP_E_BADPARAMCOUNT, 0);
        }
        for (int parameter = 0; parameter < count - named; parameter++) {
            arguments.places.put(parameter, count - 1 - parameter);
        }
        arguments.checkComplete(parameters, put);
        return arguments;
    }

    /** Whether a caller gave arguments. */
    static boolean isAnyGiven(@Nullable Pointer dispparams) {
        return dispparams != null && dispparams.getInt(2L * Native.POINTER_SIZE) != 0;
    }

    private void checkComplete(List<Parameter> parameters, boolean put) {
        for (int parameter = 0; parameter < parameters.size(); parameter++) {
            if (!parameters.get(parameter).optional() && !isGiven(parameter)) {
                throw new WrongArgument(HResult.DISP_E_PARAMNOTOPTIONAL, places.getOrDefault(parameter, 0));
            }
        }
        if (put && !isGiven(parameters.size())) {
            throw new WrongArgument(HResult.DISP_E_BADPARAMCOUNT, 0);
        }
    }

    private boolean isGiven(int parameter) {
        return variant(parameter).filter(given -> !Variants.isMissing(given)).isPresent();
    }

    int integer(int parameter) {
        return read(parameter, Variants::integer);
    }

    boolean bool(int parameter) {
        return read(parameter, Variants::bool);
    }

    /** Text; null where the caller gave a null string or nothing. */
    @Nullable
    String textOrNull(int parameter) {
        return read(parameter, Variants::text).orElse(null);
    }

    /** Text; a null string is an empty one. */
    String text(int parameter) {
        return read(parameter, Variants::text).orElse("");
    }

    /** Text; empty where the caller left it out. */
    String textIfGiven(int parameter) {
        return isGiven(parameter) ? text(parameter) : "";
    }

    List<Optional<Object>> array(int parameter) {
        return read(parameter, Variants::array);
    }

    /**
     * The constant whose number the caller gave.
     *
     * @throws ComException E_INVALIDARG of the member for a number that no constant has
     */
    <E> E constant(int parameter, MessengerMember member, E[] constants, ToIntFunction<E> number) {
        return constant(parameter, member, constants, number, HResult.E_INVALIDARG);
    }

    /** The type of a telephone number; E_FAIL of the member for a number that no type has (communicator.md 4.1). */
    PhoneType phoneType(int parameter, MessengerMember member) {
        return constant(parameter, member, PhoneType.values(), PhoneType::value, HResult.E_FAIL);
    }

    private <E> E constant(
            int parameter, MessengerMember member, E[] constants, ToIntFunction<E> number, HResult otherwise) {
        int given = integer(parameter);
        return Stream.of(constants)
                .filter(constant -> number.applyAsInt(constant) == given)
                .findFirst()
                .orElseThrow(() -> new ComException(member.fullName(), Api.MESSENGER, otherwise));
    }

    /** The target of an object of this server that the caller gave back. */
    <T> T object(int parameter, Class<T> type) {
        Pointer pointer = read(parameter, Variants::object).orElseThrow(() -> wrong(parameter, HResult.E_INVALIDARG));
        return ComObject.find(pointer)
                .filter(DispatchObject.class::isInstance)
                .map(object -> ((DispatchObject<?>) object).target())
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> wrong(parameter, HResult.E_INVALIDARG));
    }

    /** The sign-in name of somebody whom the caller gave as a text or as a contact of this server. */
    String contactName(int parameter) {
        return read(parameter, Variants::object).isPresent()
                ? object(parameter, MessengerContact.class).signinName()
                : text(parameter);
    }

    /** The same for one person or an array of texts. */
    List<String> contactNames(int parameter) {
        if (!read(parameter, Variants::isArray)) {
            return List.of(contactName(parameter));
        }
        return array(parameter).stream()
                .map(one -> one.map(Object::toString).orElse(""))
                .toList();
    }

    private <R> R read(int parameter, Function<Pointer, R> how) {
        Pointer given = variant(parameter).orElseThrow(() -> new WrongArgument(HResult.DISP_E_PARAMNOTOPTIONAL, 0));
        try {
            return how.apply(given);
        } catch (ComException e) {
            throw wrong(parameter, e.hresult());
        }
    }

    private RuntimeException wrong(int parameter, HResult code) {
        return code.equals(HResult.E_INVALIDARG)
                ? new ComException("Invoke", Api.MESSENGER, code)
                : new WrongArgument(
                        code.failed() ? code : HResult.DISP_E_TYPEMISMATCH, places.getOrDefault(parameter, 0));
    }

    private Optional<Pointer> variant(int parameter) {
        Integer place = places.get(parameter);
        return place == null || variants == null
                ? Optional.empty()
                : Optional.of(variants.share((long) place * Variants.SIZE));
    }
}
