eval("1 + 1")  # error: name 'eval' is not defined
exec("x = 1")  # error: name 'exec' is not defined
