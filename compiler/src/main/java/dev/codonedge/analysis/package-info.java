/// What passes want to know about functions: who calls whom, what is live, where locals are set. Changes nothing.
@NullMarked
package dev.codonedge.analysis;

import org.jspecify.annotations.NullMarked;
