package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.file.OwnerOnlyFiles;

@DisplayName("Looking at a file without a reported change")
class PollingPolicyTest {
    private static final Duration CENTURY = Duration.ofDays(36_500);

    @TempDir
    private Path folder;

    private FolderEvents events;

    @BeforeEach
    void open() {
        events = FolderEvents.open(folder.getFileSystem());
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    @DisplayName("is left out while the system reports all changes, unless it is asked for")
    void patience() {
        assertThat(PollingPolicy.WHERE_NEEDED.timeout(true)).isGreaterThan(CENTURY);
        assertThat(PollingPolicy.WHERE_NEEDED.timeout(false)).isEqualTo(Duration.ofSeconds(5));
        PollingPolicy always = new PollingPolicy(Duration.ofMillis(200), true);
        assertThat(always.timeout(true)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    @DisplayName("is not needed in local folders, whether the file is there or not")
    void local() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        assumeFalse(SharedFileSystem.holds(folder));
        events.listen(List.of(folder.resolve("data").resolve("registry.reg")));
        assertThat(events.areComplete()).isTrue();
        Path data = Files.createDirectory(folder.resolve("data"));
        events.listen(List.of(data.resolve("registry.reg")));
        assertThat(events.areComplete()).isTrue();
    }

    @Test
    @DisplayName("is needed while a folder may not be listened to")
    void closedFolder() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("--x------"));
        assumeFalse(Files.isReadable(data), "this user may read everything");

        events.listen(List.of(data.resolve("registry.reg")));
        assertThat(events.areComplete()).isFalse();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        events.listen(List.of(data.resolve("registry.reg")));
        assertThat(events.areComplete()).isEqualTo(!SharedFileSystem.holds(data));
    }

    @ParameterizedTest
    @DisplayName("is needed on a network, in a virtual machine's shared folder, and where a program is the file system")
    @ValueSource(
            strings = {
                "nfs",
                "nfs4",
                "cifs",
                "smb3",
                "smbfs",
                "9p",
                "fuse",
                "fuse.sshfs",
                "fuseblk",
                "vboxsf",
                "afs",
                "sshfs",
                "davfs",
                "prl_fs",
                "virtiofs",
                "vmhgfs",
                "ceph",
                "NFS"
            })
    void shared(String type) {
        assertThat(SharedFileSystem.isShared(type)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("is not needed on a disk or in memory")
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "apfs", "hfs", "ntfs3", "vfat"})
    void ownDisk(String type) {
        assertThat(SharedFileSystem.isShared(type)).isFalse();
    }
}
