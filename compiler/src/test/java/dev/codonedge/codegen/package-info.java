/// Tests of code generation: modules in IR's text form, compiled for this machine and run in this process, or inspected.
@NullMarked
package dev.codonedge.codegen;

import org.jspecify.annotations.NullMarked;
