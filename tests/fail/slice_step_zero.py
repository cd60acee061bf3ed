print([1, 2, 3][::0])  # error: slice step cannot be zero
