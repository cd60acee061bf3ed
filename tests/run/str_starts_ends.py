s = "sensor_log.py"
print(s.startswith("sensor"), s.startswith("log"), s.startswith("log", 7), s.startswith(""), s.startswith("sensor", 0, 3))
print(s.endswith(".py"), s.endswith(".c"), s.endswith("log", 0, 10), s.endswith(""))
print(s.startswith(("a", "sen")), s.endswith((".c", ".h")), s.endswith((".c", ".py")))
print(s.removeprefix("sensor_"), s.removeprefix("x"), s.removesuffix(".py"), s.removesuffix(".c"), "aaa".removeprefix("a"))
