# What syntax needs is told in Python's words, not by the names of methods nobody wrote.
n = 5
text = "abc"
pair = (1, 2)
text[0] = "x"  # error: 'str' object does not support item assignment
pair[0] = 5  # error: 'Tuple[int, int]' object does not support item assignment
del text[0]  # error: 'str' object doesn't support item deletion
print(len(n))  # error: object of type 'int' has no len()
print(n())  # error: 'int' object is not callable
print(abs(text))  # error: bad operand type for abs(): 'str'
print([1, 2, 3][text])  # error: 'str' object cannot be interpreted as an integer
for i in range(text):  # error: 'str' object cannot be interpreted as an integer
    print(i)
print([1, 2].length)  # error: 'List[int]' object has no attribute 'length'
print({"a": 1}.a)  # error: 'Dict[str, int]' object has no attribute 'a'
