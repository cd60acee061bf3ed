"""Tests as methods of classes. `main` runs those of all classes of the program; it is known to the compiler."""

import sys


class SkipTest(Exception):
    """Ends a test that does not apply."""


def _message(text: str, msg) -> str:
    """What is told of an assertion that does not hold."""
    if msg is None:
        return text
    return text + " : " + str(msg)


class _Raises[E]:
    """Ends its block at an exception of a kind, or of several; raises AssertionError when there is none."""

    exception: Optional[BaseException]
    _kinds: E
    _pattern: str
    _by: str
    _msg: str

    def __init__(self, kinds: E, pattern: str, by: str, msg: str):
        self._kinds = kinds
        self._pattern = pattern
        self._by = by
        self._msg = msg

    def __enter__(self) -> _Raises[E]:
        return self

    def __exit__(self, kind, exception: Optional[BaseException], traceback) -> bool:
        if exception is None:
            raise AssertionError(_message(_names(self._kinds) + " not raised" + self._by, None if self._msg == "" else self._msg))
        self.exception = exception
        if not isinstance(exception, self._kinds):
            return False
        if self._pattern != "":
            _check_matches(self._pattern, str(exception))
        return True


def _check_matches(pattern: str, text: str) -> None:
    import re

    if re.search(pattern, text) is None:
        raise AssertionError(repr(pattern) + " does not match " + repr(text))


def _names(kinds) -> str:
    if isinstance(kinds, Tuple):
        names: List[str] = []
        for kind in kinds:
            names.append(kind.__name__)
        return names[0] if len(names) == 1 else "(" + ", ".join(names) + ")"
    else:
        return kinds.__name__


def _name_of(function) -> str:
    return function.__name__


class _SubTest:
    """A part of a test."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind, exception, traceback) -> bool:
        return False


class TestCase:
    """The base of classes whose methods `test…` are tests. Unlike CPython, a part of a test in `subTest` that fails ends
    the test."""

    def setUp(self) -> None:
        """Done before each test."""

    def tearDown(self) -> None:
        """Done behind each test."""

    @classmethod
    def setUpClass(cls) -> None:
        """Done before the first test of the class."""

    @classmethod
    def tearDownClass(cls) -> None:
        """Done behind the last test of the class."""

    def fail(self, msg="None") -> Never:
        raise AssertionError(str(msg))

    def skipTest(self, reason: str) -> Never:
        raise SkipTest(reason)

    def subTest(self, msg=None, **parameters) -> _SubTest:
        return _SubTest()

    def assertTrue(self, expr, msg=None) -> None:
        if not expr:
            raise AssertionError(_message(repr(expr) + " is not true", msg))

    def assertFalse(self, expr, msg=None) -> None:
        if expr:
            raise AssertionError(_message(repr(expr) + " is not false", msg))

    def assertEqual(self, first, second, msg=None) -> None:
        if not first == second:
            raise AssertionError(_message(repr(first) + " != " + repr(second), msg))

    def assertNotEqual(self, first, second, msg=None) -> None:
        if first == second:
            raise AssertionError(_message(repr(first) + " == " + repr(second), msg))

    def assertListEqual(self, list1, list2, msg=None) -> None:
        self.assertEqual(list1, list2, msg)

    def assertTupleEqual(self, tuple1, tuple2, msg=None) -> None:
        self.assertEqual(tuple1, tuple2, msg)

    def assertDictEqual(self, d1, d2, msg=None) -> None:
        self.assertEqual(d1, d2, msg)

    def assertSetEqual(self, set1, set2, msg=None) -> None:
        self.assertEqual(set1, set2, msg)

    def assertMultiLineEqual(self, first: str, second: str, msg=None) -> None:
        self.assertEqual(first, second, msg)

    def assertSequenceEqual(self, first, second, msg=None) -> None:
        """Whether two sequences, maybe of different kinds, have equal items."""
        same = len(first) == len(second)
        if same:
            for left, right in zip(first, second):
                if not left == right:
                    same = False
        if not same:
            raise AssertionError(_message("Sequences differ: " + repr(first) + " != " + repr(second), msg))

    def assertCountEqual(self, first, second, msg=None) -> None:
        """Whether there are the same items, in any order."""
        rest = [item for item in second]
        same = True
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                same = False
        if not same or len(rest) != 0:
            raise AssertionError(_message("Element counts were not equal: " + repr(first) + ", " + repr(second), msg))

    def assertIs(self, expr1, expr2, msg=None) -> None:
        if expr1 is not expr2:
            raise AssertionError(_message(repr(expr1) + " is not " + repr(expr2), msg))

    def assertIsNot(self, expr1, expr2, msg=None) -> None:
        if expr1 is expr2:
            raise AssertionError(_message("unexpectedly identical: " + repr(expr1), msg))

    def assertIsNone(self, obj, msg=None) -> None:
        if obj is not None:
            raise AssertionError(_message(repr(obj) + " is not None", msg))

    def assertIsNotNone(self, obj, msg=None) -> None:
        if obj is None:
            raise AssertionError(_message("unexpectedly None", msg))

    def assertIn(self, member, container, msg=None) -> None:
        if member not in container:
            raise AssertionError(_message(repr(member) + " not found in " + repr(container), msg))

    def assertNotIn(self, member, container, msg=None) -> None:
        if member in container:
            raise AssertionError(_message(repr(member) + " unexpectedly found in " + repr(container), msg))

    def assertIsInstance(self, obj, cls, msg=None) -> None:
        if not isinstance(obj, cls):
            raise AssertionError(_message(repr(obj) + " is not an instance of " + repr(cls), msg))

    def assertNotIsInstance(self, obj, cls, msg=None) -> None:
        if isinstance(obj, cls):
            raise AssertionError(_message(repr(obj) + " is an instance of " + repr(cls), msg))

    def assertLess(self, a, b, msg=None) -> None:
        if not a < b:
            raise AssertionError(_message(repr(a) + " not less than " + repr(b), msg))

    def assertLessEqual(self, a, b, msg=None) -> None:
        if not a <= b:
            raise AssertionError(_message(repr(a) + " not less than or equal to " + repr(b), msg))

    def assertGreater(self, a, b, msg=None) -> None:
        if not a > b:
            raise AssertionError(_message(repr(a) + " not greater than " + repr(b), msg))

    def assertGreaterEqual(self, a, b, msg=None) -> None:
        if not a >= b:
            raise AssertionError(_message(repr(a) + " not greater than or equal to " + repr(b), msg))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None) -> None:
        """Whether two numbers are equal when they are rounded, to 7 places unless it is said."""
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            if difference > delta:
                shown = f"{first!r} != {second!r} within {delta!r} delta ({difference!r} difference)"
                raise AssertionError(_message(shown, msg))
        else:
            digits = 7 if places is None else int(places)
            if round(float(difference), digits) != 0.0:
                shown = f"{first!r} != {second!r} within {digits} places ({difference!r} difference)"
                raise AssertionError(_message(shown, msg))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None) -> None:
        digits = 7 if places is None else int(places)
        if first == second or round(float(abs(first - second)), digits) == 0.0:
            raise AssertionError(_message(f"{first!r} == {second!r} within {digits} places", msg))

    def assertRegex(self, text: str, expected_regex: str, msg=None) -> None:
        import re

        if re.search(expected_regex, text) is None:
            shown = "Regex didn't match: " + repr(expected_regex) + " not found in " + repr(text)
            raise AssertionError(_message(shown, msg))

    def assertRaises(self, expected_exception, *, msg: str = ""):
        """A block that has to raise."""
        return _Raises(expected_exception, "", "", msg)

    def assertRaises(self, expected_exception, function, *arguments, **named) -> None:
        """A call that has to raise."""
        with _Raises(expected_exception, "", " by " + _name_of(function), ""):
            function(*arguments, **named)

    def assertRaisesRegex(self, expected_exception, expected_regex: str):
        """A block that has to raise what has a message that a pattern is found in."""
        return _Raises(expected_exception, expected_regex, "", "")

    def assertRaisesRegex(self, expected_exception, expected_regex: str, function, *arguments, **named) -> None:
        with _Raises(expected_exception, expected_regex, " by " + _name_of(function), ""):
            function(*arguments, **named)


def skip(reason: str):
    """Marks a test that is not to run. `main` looks for the mark."""
    return lambda test: test


# ---- running

class _Result:
    """How the tests went."""

    verbose: bool
    exits: bool
    ran: int
    skipped: int
    failures: List[str]
    errors: List[str]

    def __init__(self):
        self.verbose = False
        self.exits = True
        self.ran = 0
        self.skipped = 0
        self.failures = []
        self.errors = []


    def wasSuccessful(self) -> bool:
        """Whether no test failed."""
        return len(self.failures) + len(self.errors) == 0


class TestProgram:
    """What `main` gives when it does not end the program."""

    result: _Result

    def __init__(self, result: _Result):
        self.result = result


class _Shared:
    result: ClassVar[Optional[_Result]] = None


def _result() -> _Result:
    made = _Shared.result
    if made is None:
        fresh = _Result()
        _Shared.result = fresh
        return fresh
    return made


@special
def main(module="__main__", argv=None, exit: bool = True, verbosity: int = 1): ...


def _begin(module="__main__", argv=None, exit: bool = True, verbosity: int = 1, failfast: bool = False) -> None:
    result = _result()
    result.verbose = verbosity > 1
    result.exits = exit


def _begin_class(case) -> None:
    case.setUpClass()


def _end_class(case) -> None:
    case.tearDownClass()


def _tell(letter: str, word: str) -> None:
    sys.stderr.write(word + "\n" if _result().verbose else letter)


def _run(kind: str, name: str, case, method) -> None:
    """Runs one test."""
    result = _result()
    result.ran += 1
    shown = f"{name} (__main__.{kind}.{name})"
    if result.verbose:
        sys.stderr.write(shown + " ... ")
    try:
        case.setUp()
        try:
            method()
        finally:
            case.tearDown()
        _tell(".", "ok")
    except AssertionError as e:
        result.failures.append(shown + "\n" + "-" * 70 + "\nAssertionError: " + str(e))
        _tell("F", "FAIL")
    except SkipTest as e:
        result.skipped += 1
        _tell("s", "skipped " + repr(str(e)))
    except Exception as e:
        result.errors.append(shown + "\n" + "-" * 70 + "\n" + type(e).__name__ + ": " + str(e))
        _tell("E", "ERROR")


def _skip(kind: str, name: str, reason: str) -> None:
    """Notes a test that is not to run."""
    result = _result()
    result.ran += 1
    result.skipped += 1
    if result.verbose:
        sys.stderr.write(f"{name} (__main__.{kind}.{name}) ... ")
    _tell("s", "skipped " + repr(reason))


def _end() -> TestProgram:
    """Tells how it went, and ends the program, unless it is not to: with status 1 when a test failed."""
    result = _result()
    out = sys.stderr
    out.write("\n")
    for text in result.errors:
        out.write("=" * 70 + "\nERROR: " + text + "\n\n")
    for text in result.failures:
        out.write("=" * 70 + "\nFAIL: " + text + "\n\n")
    out.write("-" * 70 + "\nRan " + str(result.ran) + (" test" if result.ran == 1 else " tests") + "\n\n")
    parts: List[str] = []
    if len(result.failures) != 0:
        parts.append("failures=" + str(len(result.failures)))
    if len(result.errors) != 0:
        parts.append("errors=" + str(len(result.errors)))
    if result.skipped != 0:
        parts.append("skipped=" + str(result.skipped))
    failed = not result.wasSuccessful()
    out.write("FAILED" if failed else "OK")
    out.write(" (" + ", ".join(parts) + ")\n" if len(parts) != 0 else "\n")
    if result.exits:
        sys.exit(1 if failed else 0)
    return TestProgram(result)
