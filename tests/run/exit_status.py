import sys
def main():
    print("working")
    try:
        sys.exit(7)
    finally:
        print("cleaning up")
main()
print("never")
