print("a")
return 5  # error: 'return' outside function
class C:
    return 1  # error: 'return' outside function
