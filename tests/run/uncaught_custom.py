class DeviceError(Exception):
    def __init__(self, port):
        super().__init__("no answer on port " + str(port))
class Device:
    def read(self, port):
        print("reading", port)
        raise DeviceError(port)
def main():
    try:
        Device().read(7)
    finally:
        print("closed")
main()
