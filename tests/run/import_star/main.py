from tools import *
import tools
print(public(3), CONSTANT, tools._hidden())
try:
    print(tools.public(-1))
except tools.ToolError as e:
    print("ToolError:", e)
def conditional(flag):
    if flag:
        from tools import extra
        return extra()
    return "not asked"
print(conditional(False), conditional(True))
if __name__ == "__main__":
    print("run as a program")
