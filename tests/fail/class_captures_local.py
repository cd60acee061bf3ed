def make(n):
    class Local:
        def get(self):
            return n  # error: name 'n' cannot be captured
    return Local().get()
print(make(3))
