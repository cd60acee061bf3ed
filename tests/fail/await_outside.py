import asyncio
def f():
    await asyncio.sleep(1)  # error: 'await' outside function
f()
