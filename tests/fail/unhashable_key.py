table = {[1]: 2}  # error: unhashable type: 'List[int]'
print(hash([1]))  # error: unhashable type: 'List[int]'
