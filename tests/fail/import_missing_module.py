import nowhere_at_all  # error: no module named 'nowhere_at_all'
print("x")
