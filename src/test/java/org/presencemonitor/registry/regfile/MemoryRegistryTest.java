package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.OutsideWriter;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.StillRegistryContract;

@DisplayName("A registry in memory")
class MemoryRegistryTest extends StillRegistryContract {
    private final MemoryRegistry registry = new MemoryRegistry();
    private final OutsideWriter outside =
            new OutsideWriter(text -> registry.load(RegFile.parse("memory", text.getBytes(StandardCharsets.UTF_8))));

    @Override
    protected MemoryRegistry registry() {
        return registry;
    }

    @Override
    protected Outside outside() {
        return outside;
    }

    @Test
    @DisplayName("has called back, on the writing thread, when a write returns")
    void synchronous() {
        List<Thread> calls = new ArrayList<>();
        registry.watch(key(), () -> calls.add(Thread.currentThread()));

        registry.write(key(), FLAG, new Dword(1));
        registry.write(key(), FLAG, new Dword(1));

        assertThat(calls).containsExactly(Thread.currentThread());
    }

    @Test
    @DisplayName("lists keys as they were first spelled, in the order in which they were made")
    void spellingAndOrder() {
        registry.write(key().child("Zoe"), FLAG, new Dword(1));
        registry.write(key().child("adam").child("Below"), FLAG, new Dword(1));
        registry.write(key().child("Mia"), FLAG, new Dword(1));
        registry.write(key().child("ZOE"), FLAG, new Dword(2));
        registry.delete(key().child("zoe"), FLAG);
        assertThat(registry.subkeys(key())).containsExactly("Zoe", "adam", "Mia");

        registry.delete(key().child("zoe"));
        registry.write(key().child("zOE"), "name", new Text("another"));
        assertThat(registry.subkeys(key())).containsExactly("adam", "Mia", "zOE");
        assertThat(registry.read(key().child("Zoe"), FLAG)).isEmpty();
        assertThat(registry.subkeys(key().child("ADAM"))).containsExactly("Below");
    }

    @Test
    @DisplayName("holds what a .reg file holds that was edited in the same way, each moment for good")
    void likeFile() {
        for (long seed = 0; seed < 100; seed++) {
            MemoryRegistry memory = new MemoryRegistry();
            RegFile file = RegFile.parse("x", new RegFileGenerator(seed).bytes());
            memory.load(file);
            Random random = new Random(seed);
            List<Registry> moments = new ArrayList<>();
            List<RegFile> files = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                file = edit(file, memory, random);
                files.add(file);
                moments.add(memory.snapshot());
            }
            for (int i = 0; i < files.size(); i++) {
                assertSame(files.get(i), moments.get(i), new RegistryKey("HKCU"), "seed " + seed + ", edit " + i);
            }
        }
    }

    private static RegFile edit(RegFile file, MemoryRegistry memory, Random random) {
        RegistryKey key = new RegistryKey("HKCU");
        for (int depth = random.nextInt(1, 4); depth > 0; depth--) {
            key = key.child(List.of("a", "A", "b", "Software", "0").get(random.nextInt(5)));
        }
        String name = List.of("", "x", "X").get(random.nextInt(3));
        RegistryValue value = random.nextBoolean() ? new Dword(random.nextInt(3)) : new Other(4, "01,00,00,00");
        return switch (random.nextInt(6)) {
            case 0 -> {
                memory.delete(key);
                yield file.without(key);
            }
            case 1 -> {
                memory.delete(key, name);
                yield file.without(key, name);
            }
            default -> {
                memory.write(key, name, value);
                yield file.with(key, name, value);
            }
        };
    }

    private static void assertSame(RegFile file, Registry memory, RegistryKey key, String where) {
        assertThat(memory.subkeys(key)).as(where).isEqualTo(file.subkeys(key));
        for (String name : List.of("", "x", FLAG)) {
            assertThat(memory.read(key, name)).as(where).isEqualTo(file.read(key, name));
        }
        file.subkeys(key).forEach(below -> assertSame(file, memory, key.child(below), where));
    }

    @Test
    @DisplayName("refuses in the same words what a .reg file cannot hold, and tells nobody")
    void refusesLikeFile() {
        List<String> calls = new ArrayList<>();
        registry.watch(key(), () -> calls.add("call"));

        assertThatThrownBy(() -> registry.write(key().child("a] ;b"), FLAG, new Dword(1)))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith(
                        "the registry (Windows Registry Editor Version 5.00) cannot hold the name \"UpAndRunning\"");
        assertThatThrownBy(() -> registry.write(key(), "half a pair \ud83d", new Dword(1)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(" cannot hold all characters of ");
        assertThat(registry.subkeys(new RegistryKey("HKCU"))).isEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    @DisplayName("calls each watch that a deletion or a new content concerns, in the order of registration")
    void concerned() {
        List<String> calls = new ArrayList<>();
        RegistryKey deep = key().child("below").child("deep");
        registry.write(deep, FLAG, new Dword(1));
        registry.watch(deep, () -> calls.add("deep"));
        registry.watch(key(), () -> calls.add("key"));
        registry.watch(key().child("beside"), () -> calls.add("beside"));
        registry.watch(new RegistryKey("HKCU"), () -> calls.add("root"));
        registry.watch(key().child("BELOW"), () -> calls.add("below"));

        registry.delete(key().child("Below"));
        assertThat(calls).containsExactly("deep", "key", "root", "below");

        calls.clear();
        registry.write(deep, FLAG, new Dword(1));
        assertThat(calls).containsExactly("deep", "key", "root", "below");

        calls.clear();
        registry.write(key(), FLAG, new Dword(1));
        assertThat(calls).containsExactly("key", "root");

        calls.clear();
        registry.load(RegFile.empty("another"));
        assertThat(calls).containsExactly("deep", "key", "root", "below");
    }

    @Test
    @DisplayName("takes no new watch once closed")
    void closed() {
        registry.close();
        assertThatThrownBy(() -> registry.watch(key(), () -> {})).isInstanceOf(IllegalStateException.class);
    }
}
