package dev.codonedge.image;

/// A program of LLVM that comes with this product.
public enum Tool {
    CLANG("clang"),
    LLD("lld"),
    AR("llvm-ar"),
    LINK("llvm-link"),
    OBJCOPY("llvm-objcopy"),
    OBJDUMP("llvm-objdump"),
    NM("llvm-nm"),
    SIZE("llvm-size"),
    READOBJ("llvm-readobj"),
    SYMBOLIZER("llvm-symbolizer"),
    DWARFDUMP("llvm-dwarfdump");

    private final String fileName;

    Tool(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
