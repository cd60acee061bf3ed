import time
start = time.monotonic()
begin = time.perf_counter()
time.sleep(0.01)
elapsed = time.monotonic() - start
print(elapsed >= 0.009, elapsed < 30, time.perf_counter() > begin)
print(time.time() >= 0, time.time_ns() >= 0, time.monotonic_ns() >= 0, time.perf_counter_ns() >= 0)
