import sys
print("start")
sys.exit("cannot go on")
