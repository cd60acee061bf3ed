_table = {}
def add(name, device):
    _table[name] = device
def everything():
    return sorted(_table.items(), key=lambda kv: kv[0])
