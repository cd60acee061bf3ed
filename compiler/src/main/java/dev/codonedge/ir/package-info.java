/// The program as functions of basic blocks over typed locals: the form that analyses and passes work on. Not SSA; the
/// exceptional edge is a property of the block. Start at [dev.codonedge.ir.Module]. Knows nothing of Python or LLVM.
@NullMarked
package dev.codonedge.ir;

import org.jspecify.annotations.NullMarked;
