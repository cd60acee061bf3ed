def f():
print("no body")  # error: expected an indented block after 'def'
