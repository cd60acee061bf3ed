class NetworkError(Exception):
    def __init__(self, host, port):
        super().__init__(host, port)
        self.host = host
try:
    raise NetworkError("a", 80)
except NetworkError as e:
    print(e, e.host)
try:
    raise ValueError("x", 1, 2.5)
except ValueError as e:
    print(e)
try:
    raise KeyError("k")
except KeyError as e:
    print(e, e.args, repr(e))
