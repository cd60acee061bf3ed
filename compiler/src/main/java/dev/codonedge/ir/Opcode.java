package dev.codonedge.ir;

import java.util.Locale;

/// What an instruction does. The comment gives operands → result. "raises" marks instructions with an exceptional edge
/// (calls raise when their callee does).
public enum Opcode {
    // ---- values
    /// x → x
    COPY,
    /// bool, a, b → a or b
    SELECT,
    /// items → struct (type of the destination)
    MAKE,
    /// struct → item [Detail.Index]
    EXTRACT,
    /// struct, item → struct [Detail.Index]
    INSERT,
    /// x → opt<x>
    OPT_SOME,
    /// opt → bool
    OPT_HAS,
    /// opt → value, unchecked
    OPT_GET,
    /// x → union [Detail.Index: tag]
    UNION_MAKE,
    /// union → i64 tag
    UNION_TAG,
    /// union → member, unchecked [Detail.Index: tag]
    UNION_GET,

    // ---- integers: same type in and out; wrap
    ADD,
    SUB,
    MUL,
    AND,
    OR,
    XOR,
    /// Counts must be below the width.
    SHL,
    SHR_S,
    SHR_U,
    NEG,
    /// Bitwise; on BOOL logical.
    NOT,
    /// Rounds towards minus infinity; divisor not 0.
    DIV_FLOOR,
    MOD_FLOOR,
    DIV_TRUNC,
    MOD_TRUNC,
    DIV_U,
    MOD_U,
    /// a, b → struct{result, bool overflowed}
    ADD_OVERFLOWS,
    SUB_OVERFLOWS,
    MUL_OVERFLOWS,
    /// index, length → index counted from the start: a negative one has the length added
    WRAP_INDEX,
    POPCOUNT,
    LEADING_ZEROS,
    TRAILING_ZEROS,
    BYTE_SWAP,
    BIT_REVERSE,

    // ---- floats
    FADD,
    FSUB,
    FMUL,
    FDIV,
    /// C's fmod.
    FREM,
    FNEG,
    FABS,
    FSQRT,
    FFLOOR,
    FCEIL,
    FTRUNC,
    /// Half to even.
    FROUND,
    FCOPYSIGN,

    // ---- comparisons → bool. EQ and NE also on BOOL, WORD, PTR, buffers, code and references
    // (identity; a reference and
    // an optional of one compare too)
    EQ,
    NE,
    LT_S,
    LE_S,
    GT_S,
    GE_S,
    LT_U,
    LE_U,
    GT_U,
    GE_U,
    FEQ,
    FNE,
    FLT,
    FLE,
    FGT,
    FGE,

    // ---- conversions (to the destination's type)
    EXT_S,
    EXT_U,
    TRUNC,
    /// Signed integer to float.
    I2F,
    U2F,
    /// Truncates; the value must fit (saturates).
    F2I,
    F2U,
    FCONV,
    /// Same number of bits, integer and float.
    BITCAST,
    /// PTR, buffer, reference or code → i64
    ADDRESS_TO_INT,
    /// i64 → PTR
    INT_TO_ADDRESS,
    /// Reference to a base or derived class, unchecked.
    REF_CAST,

    // ---- memory
    /// object → value [Detail.FieldOf]
    FIELD_LOAD,
    /// object, value [Detail.FieldOf]
    FIELD_STORE,
    /// buffer, i64 index → element
    ELEM_LOAD,
    /// buffer, i64 index, value
    ELEM_STORE,
    /// to, to index, from, from index, count (all i64): moves elements, overlap allowed; old slots keep stale copies
    ELEM_MOVE,
    /// buffer, i64 index, i64 count: all bits zero
    ELEM_CLEAR,
    /// PTR → value of the destination's type
    LOAD,
    /// PTR, value
    STORE,
    VOLATILE_LOAD,
    VOLATILE_STORE,
    /// PTR, i64 offset in elements → PTR [Detail.TypeOf: element]
    PTR_ADD,
    /// → i64 bytes [Detail.TypeOf]
    SIZE_OF,
    /// VAR → PTR: its address; the VAR then lives in memory
    ADDRESS_OF,
    /// buffer → PTR to its first element
    BUFFER_PTR,
    /// PTR → buffer that owns nothing (static or foreign memory)
    PTR_BUFFER,
    /// → value [Detail.GlobalOf]
    GLOBAL_LOAD,
    /// value [Detail.GlobalOf]
    GLOBAL_STORE,

    // ---- allocation [Detail.Site]
    /// → ref: object of the destination's class, all fields zero (null, 0, nothing)
    ALLOC,
    /// i64 count → buffer, contents undefined
    ALLOC_BUFFER,
    /// buffer, i64 old count, i64 new count → buffer: in place or moved, the old one is gone
    GROW_BUFFER,

    // ---- checks: call the raising function [Detail.Callee], which takes no arguments and never
    // returns. raises
    /// index, length: 0 <= index < length
    CHECK_BOUNDS,
    /// integer: not 0
    CHECK_NONZERO,
    /// opt: has a value
    CHECK_SOME,
    /// bool
    CHECK_TRUE,

    // ---- calls. raise when the callee does
    /// arguments → result [Detail.Callee]
    CALL,
    /// receiver, arguments → result [Detail.SlotOf]
    CALL_SLOT,
    /// code, arguments → result
    CALL_VALUE,
    /// arguments → result [Detail.CFunction]; never raises
    CALL_C,
    /// ref → bool: its object's class is or derives from [Detail.ClassOf]
    ISA,
    /// ref → i64: a number for its object's class, equal for equal classes
    CLASS_ID,

    // ---- generators
    /// arguments → generator [Detail.Callee: a generator function]; nothing runs yet
    GEN_MAKE,
    /// generator → struct{bool has, item}. raises
    GEN_NEXT,
    /// generator, opt<sent> → struct{bool has, item}. raises
    GEN_SEND,
    /// generator, ref exception → struct{bool has, item}: raises it inside. raises
    GEN_THROW,
    /// generator: ends it, running what its `closed` edges say. raises
    GEN_CLOSE,
    /// generator that has ended → its result
    GEN_RESULT,
    /// generator → bool: whether it has run, be it to its first `yield` or to its end
    GEN_STARTED,
    /// → opt<sent>: first instruction of the block a `yield` resumes in
    RECEIVED,

    /// → ref exception: first instruction of a handler block and of the block of a `closed` edge
    CAUGHT;

    /// As the text form spells it: `field.load`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
