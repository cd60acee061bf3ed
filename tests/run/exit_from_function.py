import sys
class Quit(Exception):
    pass
def loop():
    for i in range(10):
        if i == 3:
            raise Quit
        print(i)
try:
    loop()
except Quit:
    sys.exit(300 - 297)
