# A mistake that is found while another function is looked into is told all the same.
first, *rest = "hello"
print(rest(zip("abc", "123")), sorted("python"))  # error: 'List[str]' object is not callable
