class Problem:
    pass
raise Problem()  # error: exceptions must derive from BaseException
