package dev.codonedge.qemu;

import java.io.IOException;
import java.nio.file.Path;

/// Makes shared libraries for this machine, which the emulator loads as plugins.
public interface HostCompiler {
    /// @param name of the library, for its file
    /// @param source freestanding C
    /// @return the library's file; the same one every time for the same source
    Path sharedLibrary(String name, String source) throws IOException;
}
