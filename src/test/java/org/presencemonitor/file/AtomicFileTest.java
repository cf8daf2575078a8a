package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Replacing a file")
class AtomicFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void before() throws IOException {
        file = folder.resolve("settings.json");
        Files.writeString(file, "old");
    }

    @Test
    @DisplayName("gives it the new content, for its owner only, and leaves no other file")
    void replaces() throws IOException {
        AtomicFile.replace(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        if (OwnerOnlyFiles.isPosix(file)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("that is a symbolic link replaces the file it leads to, and keeps the link")
    void followsLinks() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.json");
        Files.writeString(elsewhere, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("elsewhere", "real.json"));

        AtomicFile.replace(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(elsewhere).hasContent("new");
    }

    @Test
    @DisplayName("behind a symbolic link keeps who may read and write it")
    void linkKeepsPermissions() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        for (String permissions : List.of("rw-r--r--", "rw-rw----", "rw-------")) {
            Path target = Files.writeString(folder.resolve(permissions), "old");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
            Path link = Files.createSymbolicLink(folder.resolve("link-to-" + permissions), target.getFileName());

            AtomicFile.replace(link, NEW);

            assertThat(target).hasContent("new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    @DisplayName("that is a link to a file which is absent creates that file")
    void followsDanglingLinks() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("absent.json"));
        AtomicFile.replace(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("absent.json")).hasContent("new");
    }

    @Test
    @DisplayName("leaves the old content when the new one cannot be written whole")
    void fails() {
        assertThatThrownBy(() -> AtomicFile.replace(file, out -> {
                    out.write(NEW);
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    @DisplayName("writes over what a killed writer left")
    void afterAKill() throws IOException {
        Files.writeString(folder.resolve(".settings.json.tmp"), "half");
        AtomicFile.replace(file, NEW);
        assertThat(file).hasContent("new");
    }

    @Test
    @DisplayName("is for names as long as the file system takes")
    void longNames() throws IOException {
        for (String name : List.of("x".repeat(255), "ж".repeat(127), "😀".repeat(63) + "xyz")) {
            Path named = folder.resolve(name);
            Files.writeString(named, "old");
            AtomicFile.replace(named, NEW);
            assertThat(named).hasContent("new");
            Files.delete(named);
        }
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    @DisplayName("refuses what is no file: a folder, a pipe")
    void noFile() throws IOException, InterruptedException {
        Path pipe = Pipes.make(folder.resolve("pipe"));
        Path sub = Files.createDirectory(folder.resolve("sub"));
        assertThatThrownBy(() -> AtomicFile.replace(pipe, NEW)).hasMessage(pipe + ": it is not a file");
        assertThatThrownBy(() -> AtomicFile.replace(sub, NEW)).hasMessage(sub + ": it is a folder");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @DisplayName("refuses a file that its user has write-protected, although the folder would allow it")
    void writeProtected() throws IOException {
        assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "root may write everything");
        assertThatThrownBy(() -> AtomicFile.replace(file, NEW)).hasMessage(file + ": it is write-protected");
        assertThat(file).hasContent("old");
    }

    @Test
    @DisplayName("names the file, and not the temporary one, when its folder is missing")
    void namesTheFile() {
        Path lost = folder.resolve("missing").resolve("settings.json");
        assertThatThrownBy(() -> AtomicFile.replace(lost, NEW)).hasMessage(lost + ": its folder does not exist");
    }

    @Test
    @DisplayName("takes it from nobody: what root replaces stays its owner's")
    void keepsTheOwner() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        UserPrincipal nobody =
                file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try {
            Files.setOwner(file, nobody);
        } catch (FileSystemException notRoot) {
            assumeTrue(false, "only root gives files away");
        }
        AtomicFile.replace(file, NEW);
        assertThat(Files.getOwner(file)).isEqualTo(nobody);
        assertThat(file).hasContent("new");
    }
}
