package org.presencemonitor.simulator.windows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presencemonitor.simulator.windows.MethodDescription.Kind;
import org.presencemonitor.simulator.windows.MethodDescription.Parameter;

/**
 * The interfaces and classes of messenger.idl. Reads as much of the language as that file uses: attributes, then what
 * they belong to.
 */
final class TypeDescriptions {
    /** Its identifier and version. */
    static final Iid LIBRARY;

    static final String VERSION;

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern TYPE = Pattern.compile(
            "\\[([^\\]]*)\\]\\s*(library|interface|dispinterface|coclass)\\s+(\\w+)(?:\\s*:\\s*(\\w+))?\\s*\\{");
    private static final Pattern METHOD = Pattern.compile("\\[([^\\]]*)\\]\\s*\\w+\\s+(\\w+)\\((.*?)\\);");
    private static final Pattern PARAMETER = Pattern.compile("\\[([^\\]]*)\\]\\s*(\\w+)\\s*\\**\\s*(\\w+)");
    private static final Pattern IMPLEMENTED = Pattern.compile("interface\\s+(\\w+);");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final Map<String, InterfaceDescription> INTERFACES = new LinkedHashMap<>();
    private static final List<ClassDescription> CLASSES = new ArrayList<>();

    static {
        String text = COMMENT.matcher(new String(bytes("messenger.idl"), StandardCharsets.UTF_8))
                .replaceAll("");
        String library = "";
        for (MatchResult type : TYPE.matcher(text).results().toList()) {
            String body = text.substring(type.end(), text.indexOf('}', type.end()));
            switch (type.group(2)) {
                case "library" -> library = type.group(1);
                case "coclass" -> CLASSES.add(coclass(type, body));
                default -> INTERFACES.put(type.group(3), type(type, body));
            }
        }
        LIBRARY = iid(library);
        VERSION = attribute(library, "version").orElseThrow();
    }

    private TypeDescriptions() {}

    /** A file of the type library: messenger.idl, or messenger.tlb, which is made of it. */
    static byte[] bytes(String file) {
        try (InputStream in = TypeDescriptions.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All interfaces, in the order of the file. */
    static List<InterfaceDescription> interfaces() {
        return List.copyOf(INTERFACES.values());
    }

    static List<ClassDescription> classes() {
        return List.copyOf(CLASSES);
    }

    static InterfaceDescription type(String name) {
        return Objects.requireNonNull(INTERFACES.get(name), name);
    }

    /** The class with that CLSID; that of this program for one that is not in the library. */
    static ClassDescription coclass(Iid clsid) {
        return CLASSES.stream()
                .filter(described -> described.clsid().equals(clsid))
                .findFirst()
                .orElseGet(CLASSES::getLast);
    }

    private static InterfaceDescription type(MatchResult type, String body) {
        List<MethodDescription> methods =
                METHOD.matcher(body).results().map(TypeDescriptions::method).toList();
        return new InterfaceDescription(
                type.group(3),
                iid(type.group(1)),
                Optional.ofNullable(type.group(4)).map(INTERFACES::get),
                methods,
                type.group(2).equals("interface"));
    }

    private static MethodDescription method(MatchResult method) {
        String attributes = method.group(1);
        Kind kind = attributes.contains("propget") ? Kind.GET : attributes.contains("propput") ? Kind.PUT : Kind.METHOD;
        List<Parameter> parameters = PARAMETER
                .matcher(method.group(3))
                .results()
                .map(TypeDescriptions::parameter)
                .toList();
        int dispid = Long.decode(attribute(attributes, "id").orElseThrow()).intValue();
        return new MethodDescription(method.group(2), dispid, kind, parameters);
    }

    private static Parameter parameter(MatchResult parameter) {
        String attributes = parameter.group(1);
        return new Parameter(
                parameter.group(3),
                AutomationType.of(parameter.group(2)),
                attributes.contains("optional"),
                attributes.contains("retval"));
    }

    private static ClassDescription coclass(MatchResult type, String body) {
        List<InterfaceDescription> listed = IMPLEMENTED
                .matcher(body)
                .results()
                .map(implemented -> type(implemented.group(1)))
                .filter(InterfaceDescription::dual)
                .toList();
        Predicate<InterfaceDescription> inherited = one -> listed.stream()
                .anyMatch(other -> !other.equals(one) && other.withBases().contains(one));
        return new ClassDescription(
                type.group(3),
                iid(type.group(1)),
                listed.stream().filter(inherited.negate()).toList());
    }

    private static Iid iid(String attributes) {
        return Iid.of("{" + attribute(attributes, "uuid").orElseThrow() + "}");
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher found = ATTRIBUTE.matcher(attributes);
        return found.results()
                .filter(attribute -> attribute.group(1).equals(name))
                .map(attribute -> attribute.group(2))
                .findFirst();
    }
}
