package dev.codonedge.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.qemu.EmulatorResult.Broken;
import dev.codonedge.qemu.EmulatorResult.Ended;
import dev.codonedge.qemu.EmulatorRun.Clock;
import dev.codonedge.qemu.EmulatorRun.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// With scripts in the place of QEMU.
class LocalQemuTest {
    private static final Limits LIMITS =
            new Limits(Limits.NO_INSTRUCTION_LIMIT, Duration.ofMinutes(1));

    @TempDir private Path folder;

    @Test
    void aMissingEmulatorIsNamedWithTheLineThatInstallsIt() {
        assertThatThrownBy(() -> run())
                .isInstanceOf(EmulatorMissingException.class)
                .hasMessage(
                        "qemu-system-arm is not installed; install it with: "
                                + "sudo apt-get install --no-install-recommends qemu-system-arm");
    }

    @Test
    void aStatusWithoutTheEndMarkerIsNoEnd() throws Exception {
        fakeQemu("exit 0");
        assertThat(run()).isEqualTo(new Broken(0, ""));
        fakeQemu("echo no such machine >&2; exit 1");
        assertThat(run()).isEqualTo(new Broken(1, "no such machine"));
    }

    @Test
    void theEndMarkerMustBeTheLastByte() throws Exception {
        fakeQemu(
                "all=\"$*\"; serial=${all#*path=/dev/stdout }; serial=${serial#*path=}; serial=${serial%% *}; printf 'x\\004' > $serial; exit 7");
        assertThat(run()).isEqualTo(new Ended(7, OptionalLong.empty()));
        fakeQemu(
                "all=\"$*\"; serial=${all#*path=/dev/stdout }; serial=${serial#*path=}; serial=${serial%% *}; printf '\\004x' > $serial; exit 7");
        assertThat(run()).isEqualTo(new Broken(7, ""));
    }

    private void fakeQemu(String script) throws Exception {
        var file = folder.resolve("qemu-system-arm");
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private EmulatorResult run() throws Exception {
        var qemu =
                new LocalQemu(
                        (_, _) -> {
                            throw new AssertionError("there is no limit");
                        },
                        folder.toString());
        return qemu.run(
                new EmulatorRun(
                        TestBoard.LM3S6965EVB.machine(),
                        folder.resolve("a.elf"),
                        Optional.empty(),
                        OutputStream.nullOutputStream(),
                        LIMITS,
                        Clock.COUNTED));
    }
}
