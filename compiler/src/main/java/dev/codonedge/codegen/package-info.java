/// Turns a module of IR into machine code: writes LLVM's text form, lets LLVM parse, optimise and emit it. Start at
/// [CodeGenerator]. The only package that sees LLVM; knows nothing of Python, files or boards.
@NullMarked
package dev.codonedge.codegen;

import org.jspecify.annotations.NullMarked;
