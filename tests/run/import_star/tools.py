CONSTANT = 42
class ToolError(Exception):
    pass
def _hidden():
    return "hidden"
def public(n):
    if n < 0:
        raise ToolError("negative")
    return n * CONSTANT
def extra():
    return "extra " + _hidden()
if __name__ == "__main__":
    print("never")
