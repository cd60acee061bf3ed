async def tick():
    return 1
def f():
    await tick()  # error: 'await' outside function
f()
