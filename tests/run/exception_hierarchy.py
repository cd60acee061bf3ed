def name_of(number):
    try:
        if number == 0:
            raise IndexError("x")
        elif number == 1:
            raise KeyError("x")
        elif number == 2:
            raise ZeroDivisionError("x")
        elif number == 3:
            raise OverflowError("x")
        elif number == 4:
            raise NotImplementedError("x")
        elif number == 5:
            raise UnicodeError("x")
        elif number == 6:
            raise FileNotFoundError("x")
        elif number == 7:
            raise ModuleNotFoundError("x")
        elif number == 8:
            raise StopIteration()
        elif number == 9:
            raise AttributeError("x")
        elif number == 10:
            raise TypeError("x")
        elif number == 11:
            raise RecursionError("x")
        elif number == 12:
            raise TimeoutError("x")
        elif number == 13:
            raise KeyboardInterrupt
        else:
            raise EOFError("x")
    except LookupError as e:
        return "lookup " + type(e).__name__
    except ArithmeticError as e:
        return "arithmetic " + type(e).__name__
    except RuntimeError as e:
        return "runtime " + type(e).__name__
    except ValueError as e:
        return "value " + type(e).__name__
    except OSError as e:
        return "os " + type(e).__name__
    except ImportError as e:
        return "import " + type(e).__name__
    except Exception as e:
        return "exception " + type(e).__name__
    except BaseException as e:
        return "base " + type(e).__name__
for i in range(15):
    print(i, name_of(i))
print(IOError is OSError, issubclass(KeyError, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, BaseException))
for e in [ValueError("a"), KeyError("b"), OSError("c")]:
    print(repr(e), e, isinstance(e, LookupError))
