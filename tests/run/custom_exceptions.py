class AppError(Exception):
    pass
class ConfigError(AppError):
    def __init__(self, key, line):
        super().__init__(f"bad key {key} at line {line}")
        self.key = key
        self.line = line
class Fatal(AppError):
    """An error with text of its own."""
    def __str__(self):
        return "fatal!"
class Coded(Exception):
    code = 7
    def __init__(self, message, detail=""):
        Exception.__init__(self, message)
        self.detail = detail
    def describe(self):
        return f"{self.code}: {self} ({self.detail})"
def fail(kind):
    if kind == 0:
        raise AppError("plain")
    if kind == 1:
        raise ConfigError("rate", 12)
    if kind == 2:
        raise Fatal
    if kind == 3:
        raise Coded("coded", detail="more")
    raise AppError()
for kind in range(5):
    try:
        fail(kind)
    except ConfigError as e:
        print("config", e.key, e.line, e)
    except Fatal as e:
        print("fatal", e)
    except AppError as e:
        print("app", repr(e), str(e) == "")
    except Coded as e:
        print(e.describe(), e.args)
print(issubclass(ConfigError, AppError), issubclass(Fatal, ValueError))
