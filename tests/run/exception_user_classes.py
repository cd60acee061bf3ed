class AppError(Exception):
    """Base of the application's errors."""
    code = 1
class ConfigError(AppError):
    code = 2
    def __init__(self, key, reason="missing"):
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason
class NetworkError(AppError):
    code = 3
    def __init__(self, host, port):
        self.host = host
        self.port = port
        super().__init__(host, port)
    def __str__(self):
        return f"cannot reach {self.host}:{self.port}"
class Timeout(NetworkError):
    def __init__(self, host, port, seconds):
        super().__init__(host, port)
        self.seconds = seconds
    def __str__(self):
        return super().__str__() + f" within {self.seconds} s"
def run(step):
    if step == 0:
        raise ConfigError("rate")
    if step == 1:
        raise ConfigError("mode", reason="unknown")
    if step == 2:
        raise NetworkError("example.org", 80)
    if step == 3:
        raise Timeout("example.org", 443, 5)
    if step == 4:
        raise AppError
    if step == 5:
        raise AppError("general")
    if step == 6:
        {}["nothing"]
    return "fine"
for step in range(8):
    try:
        print(run(step))
    except ConfigError as e:
        print("config", e.key, e.reason, e, e.code)
    except Timeout as e:
        print("timeout", e, e.seconds, e.code, isinstance(e, NetworkError))
    except NetworkError as e:
        print("network", e, e.port, e.code, type(e).__name__)
    except AppError as e:
        print("app", repr(e), str(e) == "", e.code)
    except Exception as e:
        print("other", type(e).__name__, e)
