import sys
try:
    sys.exit()
except SystemExit:
    print("stopped an exit")
print("done")
raise SystemExit
