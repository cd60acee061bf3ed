print("before")
import state
import state
from state import values, add
def again():
    import state
    return state.values
add(1)
state.add(2)
print(values, again() is values, state.loads)
import other
print(values)
