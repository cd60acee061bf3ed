"""Context managers from other things."""

class AbstractContextManager:
    """A base of context managers. `__enter__` gives the object itself."""

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        return None


class ContextDecorator(AbstractContextManager):
    """A base of context managers that can stand in front of a function, which then runs inside of them."""

    def __call__(self, function):
        def inside(*arguments, **named):
            with self:
                return function(*arguments, **named)

        return inside


class _GeneratorContextManager[G, M]:
    """What `contextmanager` makes: enters by running a generator to its `yield`, leaves by running it to its end."""

    _generator: G
    _make: M

    def __init__(self, make: M):
        self._make = make
        self._generator = make()

    def __enter__(self):
        step = self._generator._advance()
        if not step[0]:
            raise RuntimeError("generator didn't yield")
        return step[1]

    def __exit__(self, kind, exception: Optional[BaseException], traceback) -> bool:
        if exception is None:
            if self._generator._advance()[0]:
                self._generator.close()
                raise RuntimeError("generator didn't stop")
            return False
        try:
            more = self._generator._throw(exception)[0]
        except BaseException as raised:
            if raised is exception or raised.__cause__ is exception and isinstance(exception, StopIteration):
                return False
            raise
        if more:
            self._generator.close()
            raise RuntimeError("generator didn't stop after throw()")
        return True

    def __call__(self, function):
        """As a decorator: each call of the function runs inside a context of its own."""
        make = self._make

        def inside(*arguments, **named):
            with _GeneratorContextManager(make):
                return function(*arguments, **named)

        return inside


def contextmanager(function):
    """A function whose generators are context managers: what stands before the only `yield` is done on entering, what
    stands behind it on leaving. Allocates the generator and the manager."""
    return lambda *arguments, **named: _GeneratorContextManager(lambda: function(*arguments, **named))


class _Suppress[K]:
    """Ends the block at an exception of certain kinds, and the program goes on behind it."""

    _kinds: K

    def __init__(self, kinds: K):
        self._kinds = kinds

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind, exception: Optional[BaseException], traceback) -> bool:
        return exception is not None and isinstance(exception, self._kinds)


def suppress(*kinds):
    """A context manager whose block ends at an exception of certain kinds, and the program goes on behind it."""
    return _Suppress(kinds)


class closing[T]:
    """Closes a thing on leaving."""

    thing: T

    def __init__(self, thing: T):
        self.thing = thing

    def __enter__(self) -> T:
        return self.thing

    def __exit__(self, kind, exception, traceback) -> None:
        self.thing.close()


class nullcontext[T]:
    """Does nothing; gives a value."""

    enter_result: T

    def __init__(self, enter_result: T = None):
        self.enter_result = enter_result

    def __enter__(self) -> T:
        return self.enter_result

    def __exit__(self, kind, exception, traceback) -> None:
        pass


class ExitStack:
    """Context managers and functions that are collected while the block runs, and left or called behind it, the last one
    first. Allocates a list of them."""

    _exits: List[Callable[[Optional[BaseException]], bool]]

    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        """Enters a context manager, which is left at the end. Gives what entering it gives."""
        result = manager.__enter__()
        self.push(manager)
        return result

    def push(self, leave):
        """Leaves a context manager that has been entered already, or calls a function of the kind of `__exit__`, at the
        end."""
        if hasattr(leave, "__exit__"):
            self._exits.append(lambda exception: _truth(leave.__exit__(_class_of(exception), exception, None)))
        else:
            self._exits.append(lambda exception: _truth(leave(_class_of(exception), exception, None)))
        return leave

    def callback(self, function, *arguments, **named):
        """A function is called at the end."""

        def call(exception: Optional[BaseException]) -> bool:
            function(*arguments, **named)
            return False

        self._exits.append(call)
        return function

    def pop_all(self) -> ExitStack:
        """Moves everything to another stack."""
        other = ExitStack()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self) -> None:
        """Leaves and calls everything now."""
        self.__exit__(None, None, None)

    def __enter__(self) -> ExitStack:
        return self

    def __exit__(self, kind, exception: Optional[BaseException], traceback) -> bool:
        pending = exception
        while len(self._exits) != 0:
            leave = self._exits.pop()
            try:
                if leave(pending):
                    pending = None
            except BaseException as raised:
                pending = raised
        if pending is None:
            return exception is not None
        if pending is not exception:
            raise pending
        return False


def _class_of(exception: Optional[BaseException]):
    return None if exception is None else type(exception)


def _truth(result) -> bool:
    return False if result is None else bool(result)
