async def answer():
    return 1
print(answer())  # error: 'async def' is not supported by this version
