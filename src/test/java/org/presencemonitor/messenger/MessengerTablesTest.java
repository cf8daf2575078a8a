package org.presencemonitor.messenger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.messenger.EventParameter.Type.BOOL;
import static org.presencemonitor.messenger.EventParameter.Type.BOOL_IN_OUT;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.MessengerMember.Owner;

@DisplayName("The tables of members and events")
class MessengerTablesTest {
    private static final Map<Owner, Class<?>> INTERFACES = Map.ofEntries(
            Map.entry(Owner.MESSENGER, Messenger.class),
            Map.entry(Owner.MESSENGER_2, Messenger.class),
            Map.entry(Owner.MESSENGER_3, Messenger.class),
            Map.entry(Owner.MESSENGER_ADVANCED, Messenger.class),
            Map.entry(Owner.RESOLUTION, Messenger.class),
            Map.entry(Owner.CONTACT, MessengerContact.class),
            Map.entry(Owner.CONTACT_ADVANCED, MessengerContact.class),
            Map.entry(Owner.CONTACTS, MessengerContacts.class),
            Map.entry(Owner.GROUP, MessengerGroup.class),
            Map.entry(Owner.GROUPS, MessengerGroups.class),
            Map.entry(Owner.SERVICE, MessengerService.class),
            Map.entry(Owner.SERVICES, MessengerServices.class),
            Map.entry(Owner.CLIENT_WINDOW, MessengerWindow.class),
            Map.entry(Owner.CONVERSATION, MessengerConversation.class));
    /** What Java adds to the COM interfaces, or takes the place of a member without a method. */
    private static final Set<String> OF_JAVA =
            Set.of("close", "advise", "processend", "accounts", "invoke", "iterator", "foreach", "spliterator");

    @Test
    @DisplayName("give each event a number of its own (5)")
    void eventNumbers() {
        assertThat(Arrays.stream(MessengerEvent.values())
                        .flatMapToInt(event -> event.dispid().stream())
                        .boxed())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("name each call: creation, Advise, each member, and the put of each property that can be written")
    void calls() {
        assertThat(MessengerCalls.names())
                .contains(MessengerCalls.CREATION, MessengerCalls.ADVISE)
                .containsAll(Arrays.stream(MessengerMember.values())
                        .map(MessengerMember::fullName)
                        .toList());
        assertThat(MessengerCalls.names().stream().filter(name -> name.startsWith("put ")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessengerMember.values())
                        .filter(member -> hasSetter(member))
                        .map(MessengerCalls::put)
                        .toList());
    }

    private static boolean hasSetter(MessengerMember member) {
        return Arrays.stream(requireNonNull(INTERFACES.get(member.owner())).getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("set" + member.comName()));
    }

    @Test
    @DisplayName("give each member of an interface a number and a name of its own (4.1)")
    void memberNumbers() {
        // IMessenger2 and the later ones extend IMessenger, so they share its numbers' space.
        assertThat(Arrays.stream(MessengerMember.values())
                        .filter(member -> member.dispid().isPresent())
                        .map(member ->
                                interfaceOf(member) + " " + member.dispid().getAsInt()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(MessengerMember.values()).map(MessengerMember::fullName))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("have one row for each method of MessengerEvents, with as many parameters of fitting types (5)")
    void eventsAndMethods() {
        Map<String, Method> methods = Arrays.stream(MessengerEvents.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .collect(Collectors.toMap(method -> method.getName().toLowerCase(Locale.ROOT), method -> method));

        assertThat(Arrays.stream(MessengerEvent.values())
                        .map(event -> event.comName().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(methods.keySet());
        for (MessengerEvent event : MessengerEvent.values()) {
            Class<?>[] types = requireNonNull(methods.get(event.comName().toLowerCase(Locale.ROOT)))
                    .getParameterTypes();
            assertThat(types).as(event.comName()).hasSameSizeAs(event.parameters());
            for (int i = 0; i < types.length; i++) {
                EventParameter.Type type = event.parameters().get(i).type();
                assertThat(types[i] == boolean.class)
                        .as("%s %s", event, event.parameters().get(i))
                        .isEqualTo(type == BOOL || type == BOOL_IN_OUT);
            }
        }
    }

    @Test
    @DisplayName("have one row for each method of the objects (4.1)")
    void membersAndMethods() {
        Set<String> unnamed = new HashSet<>();
        INTERFACES.values().stream()
                .distinct()
                .forEach(type -> methodNames(type)
                        .filter(name -> !OF_JAVA.contains(name))
                        .filter(name -> rowsOf(type).stream().noneMatch(row -> means(name, row)))
                        .forEach(name -> unnamed.add(type.getSimpleName() + "." + name)));
        assertThat(unnamed).isEmpty();

        assertThat(Arrays.stream(MessengerMember.values()).filter(MessengerMember::hasMethod))
                .allSatisfy(row -> assertThat(methodNames(interfaceOf(row)))
                        .as(row.fullName())
                        .anyMatch(name -> means(name, row)));
    }

    private static Class<?> interfaceOf(MessengerMember row) {
        return requireNonNull(INTERFACES.get(row.owner()), () -> row.owner() + " has no interface here");
    }

    private static Stream<String> methodNames(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(method -> method.getName().toLowerCase(Locale.ROOT));
    }

    private static List<MessengerMember> rowsOf(Class<?> type) {
        return Arrays.stream(MessengerMember.values())
                .filter(row -> interfaceOf(row).isAssignableFrom(type))
                .toList();
    }

    /**
     * Java's names for getters and setters: status, setStatus and isBlocked; canPage and GetContact are names of COM's.
     */
    private static boolean means(String method, MessengerMember row) {
        String name = row.comName().toLowerCase(Locale.ROOT);
        return Set.of(name, "set" + name, "is" + name).contains(method) || name.equals("get" + method);
    }
}
