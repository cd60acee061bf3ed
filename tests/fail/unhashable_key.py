table = {[1]: 2}  # error: 'List[int]' object has no attribute '__hash__'
print(hash([1]))  # error: 'List[int]' object has no attribute '__hash__'
