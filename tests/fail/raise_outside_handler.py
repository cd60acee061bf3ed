def again():
    raise  # error: no active exception to reraise
again()
