values = [1, 2]
values.append("x")  # error: 'str' does not match expected type 'int'
mixed = [1, "a"]  # error: 'str' does not match expected type 'int'
table = {"a": 1}
table["b"] = "two"  # error: 'str' does not match expected type 'int'
