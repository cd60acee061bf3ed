from state import add
import state
add(state.loads + 100)
