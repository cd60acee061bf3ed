inf = float("inf")
nan = float("nan")
for x in [inf, -inf, nan, -0.0]:
    print(f"[{x}] [{x:f}] [{x:.2f}] [{x:e}] [{x:g}] [{x:10}] [{x:<10.1f}] [{x:+}] [{x:F}] [{x:08.2f}] [{x:%}]")
