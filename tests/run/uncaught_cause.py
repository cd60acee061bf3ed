def low():
    raise KeyError("rate")
def high():
    try:
        low()
    except KeyError as e:
        raise ValueError("configuration is incomplete") from e
high()
