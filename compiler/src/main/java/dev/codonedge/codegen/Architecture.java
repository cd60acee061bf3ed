package dev.codonedge.codegen;

import org.bytedeco.llvm.global.LLVM;

/// The families of processors that LLVM has back ends for and that we use.
enum Architecture {
    ARM,
    AARCH64,
    RISCV,
    X86,
    AVR;

    static Architecture of(String triple) {
        int dash = triple.indexOf('-');
        String name = dash < 0 ? triple : triple.substring(0, dash);
        if (name.startsWith("aarch64")) {
            return AARCH64;
        }
        if (name.startsWith("thumb") || name.startsWith("arm")) {
            return ARM;
        }
        if (name.startsWith("riscv")) {
            return RISCV;
        }
        if (name.equals("x86_64") || name.endsWith("86")) {
            return X86;
        }
        if (name.equals("avr")) {
            return AVR;
        }
        throw new CodegenException("no code generator for the triple " + triple);
    }

    /// Registers the back end with LLVM; more than once does no harm.
    void initialize() {
        switch (this) {
            case ARM -> {
                LLVM.LLVMInitializeARMTargetInfo();
                LLVM.LLVMInitializeARMTarget();
                LLVM.LLVMInitializeARMTargetMC();
                LLVM.LLVMInitializeARMAsmPrinter();
                LLVM.LLVMInitializeARMAsmParser();
            }
            case AARCH64 -> {
                LLVM.LLVMInitializeAArch64TargetInfo();
                LLVM.LLVMInitializeAArch64Target();
                LLVM.LLVMInitializeAArch64TargetMC();
                LLVM.LLVMInitializeAArch64AsmPrinter();
                LLVM.LLVMInitializeAArch64AsmParser();
            }
            case RISCV -> {
                LLVM.LLVMInitializeRISCVTargetInfo();
                LLVM.LLVMInitializeRISCVTarget();
                LLVM.LLVMInitializeRISCVTargetMC();
                LLVM.LLVMInitializeRISCVAsmPrinter();
                LLVM.LLVMInitializeRISCVAsmParser();
            }
            case X86 -> {
                LLVM.LLVMInitializeX86TargetInfo();
                LLVM.LLVMInitializeX86Target();
                LLVM.LLVMInitializeX86TargetMC();
                LLVM.LLVMInitializeX86AsmPrinter();
                LLVM.LLVMInitializeX86AsmParser();
            }
            case AVR -> {
                LLVM.LLVMInitializeAVRTargetInfo();
                LLVM.LLVMInitializeAVRTarget();
                LLVM.LLVMInitializeAVRTargetMC();
                LLVM.LLVMInitializeAVRAsmPrinter();
                LLVM.LLVMInitializeAVRAsmParser();
            }
        }
    }
}
