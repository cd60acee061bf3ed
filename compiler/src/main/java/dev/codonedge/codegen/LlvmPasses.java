package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions.Optimization;

import java.util.List;

/// The passes LLVM runs over the whole program, in the words of its pass pipelines.
///
/// For `-O2`, `-Os` and `-Oz` the selection is our own. What reaches LLVM has been through our passes: small functions
/// are inlined, constants folded, jumps threaded, checks removed. LLVM's own pipelines repeat that several times and look
/// for vectors; against `default<O2>` this one takes two thirds of the time, and the programs of `bench/` run as fast.
final class LlvmPasses {
    private static final String COMBINE = "instcombine<no-verify-fixpoint>";
    private static final String SIMPLIFY = "simplifycfg<switch-range-to-icmp>";

    /// On every function, so that the sizes the inliner sees are true.
    private static final List<String> BEFORE_INLINING =
            List.of("simplifycfg", "sroa<modify-cfg>", "early-cse");

    /// What the constants that went through the whole program leave behind.
    private static final List<String> AFTER_CONSTANTS = List.of("mem2reg", COMBINE, SIMPLIFY);

    /// On every function, after its calls have been inlined and before it is looked at as a callee.
    private static final List<String> AFTER_INLINING =
            List.of(
                    "sroa<modify-cfg>",
                    "early-cse<memssa>",
                    SIMPLIFY,
                    COMBINE,
                    "tailcallelim",
                    "reassociate",
                    "loop-mssa(loop-instsimplify,loop-simplifycfg,licm<no-allowspeculation>,loop-rotate,licm"
                            + ",simple-loop-unswitch<trivial>)",
                    "loop(loop-idiom,indvars,simple-loop-unswitch<trivial>,loop-deletion,loop-unroll-full)",
                    "sroa<modify-cfg>",
                    "gvn",
                    "sccp",
                    "bdce",
                    "adce",
                    "memcpyopt",
                    "dse",
                    "simplifycfg<switch-range-to-icmp;hoist-common-insts;sink-common-insts>");

    /// When no function changes its callers any more.
    private static final List<String> LAST =
            List.of(
                    "simplifycfg<forward-switch-cond;switch-range-to-icmp;switch-to-lookup;no-keep-loops"
                            + ";hoist-common-insts;sink-common-insts>",
                    "loop-unroll<O2>",
                    "sroa<preserve-cfg>",
                    COMBINE,
                    "simplifycfg<switch-range-to-icmp;speculate-unpredictables>");

    private LlvmPasses() {}

    /// @param kept names of the functions that something outside the module may use
    static String of(Optimization optimization, List<String> kept) {
        var names = new StringBuilder();
        for (String name : kept) {
            names.append(names.isEmpty() ? "<preserve-gv=" : ";preserve-gv=").append(name);
        }
        return "internalize"
                + (names.isEmpty() ? "" : names + ">")
                + ",globaldce,"
                + switch (optimization) {
                    case O0 -> "default<O0>";
                    case O1 -> "default<O1>";
                    case O2, OS, OZ -> ours();
                    case O3 -> "default<O3>";
                };
    }

    private static String ours() {
        return onFunctions(BEFORE_INLINING)
                + ",ipsccp,called-value-propagation,globalopt,"
                + onFunctions(AFTER_CONSTANTS)
                + ",always-inline,require<globals-aa>,function(invalidate<aa>),require<profile-summary>"
                + ",cgscc(devirt<2>(inline,function-attrs<skip-non-recursive-function-attrs>,"
                + "function<eager-inv;no-rerun>("
                + String.join(",", AFTER_INLINING)
                + "),function-attrs)),deadargelim,globalopt,globaldce,rpo-function-attrs,recompute-globalsaa,"
                + onFunctions(LAST)
                + ",globaldce,constmerge";
    }

    private static String onFunctions(List<String> passes) {
        return "function<eager-inv>(" + String.join(",", passes) + ")";
    }
}
