package dev.codonedge.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.MemoryFolder;
import dev.codonedge.descriptor.UnknownNameException;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TargetCatalogTest {
    private static final String GOOD =
            """
            description = "test"
            system = "none"
            architecture = "armv7m"
            triple = "thumbv7m-unknown-none-eabi"
            cpu = "cortex-m3"
            float-abi = "soft"
            runtime = "arena"
            """;

    @Test
    void everyBundledTargetCanBeRead() throws Exception {
        var targets = TargetCatalog.bundled().all();
        assertThat(targets)
                .extracting(Target::name)
                .contains("armv7m", "linux-x86_64")
                .doesNotContain("cortex-m");
    }

    @Test
    void armv7mIsACortexM3WithoutAnFpu() throws Exception {
        var target = TargetCatalog.bundled().require("armv7m");
        assertThat(target.isBareMetal()).isTrue();
        assertThat(target.triple()).isEqualTo("thumbv7m-unknown-none-eabi");
        assertThat(target.cpu()).isEqualTo("cortex-m3");
        assertThat(target.floatAbi()).isEqualTo(FloatAbi.SOFT);
        assertThat(target.defaultBoard()).contains("lm3s6965evb");
        assertThat(target.emulator()).contains("qemu-system-arm");
    }

    @Test
    void theHostIsFoundByTheNameThatTheJvmGivesIt() throws Exception {
        assertThat(TargetCatalog.bundled().forLinux("amd64").orElseThrow().name())
                .isEqualTo("linux-x86_64");
        assertThat(TargetCatalog.bundled().forLinux("sparc")).isEmpty();
    }

    @Test
    void anAbstractTargetCannotBeUsed() {
        assertThatThrownBy(() -> TargetCatalog.bundled().require("cortex-m"))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void aMisspeltTargetSuggestsTheNearest() {
        assertThatThrownBy(() -> TargetCatalog.bundled().require("armv7-m"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnknownNameException.class))
                .satisfies(e -> assertThat(e.nearest()).contains("armv7m"));
    }

    @Test
    void aTripleHasFourParts() {
        assertRefused(
                GOOD.replace("thumbv7m-unknown-none-eabi", "thumbv7m-none-eabi"),
                "should have four parts");
    }

    @Test
    void aWordThatIsNotOneOfTheFewIsRefused() {
        assertRefused(
                GOOD.replace("\"soft\"", "\"sotf\""),
                "float-abi is 'sotf', which is not one of 'soft', 'softfp', 'hard'");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(GOOD.replace("cpu = \"cortex-m3\"", ""), "'cpu' is missing");
    }

    @Test
    void aFeatureSaysWhetherItIsAddedOrTaken() {
        assertRefused(GOOD + "features = ['fp16']", "feature 'fp16' should begin with + or -");
    }

    private static void assertRefused(String text, String problem) {
        var catalog = new TargetCatalog(List.of(new MemoryFolder(Map.of("t", text))));
        assertThatThrownBy(() -> catalog.require("t"))
                .isInstanceOf(DescriptorException.class)
                .hasMessageContaining(problem);
    }
}
