a = "open
# error above: unterminated string literal
print("next")
