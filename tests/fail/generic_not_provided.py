def make[T]():  # a type that occurs nowhere
    return List[T]()
make()  # error: generic 'T' not provided
