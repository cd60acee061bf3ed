import parts
print("start")
parts.run(3)
parts.run(0)
