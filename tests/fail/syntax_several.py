# The parser goes on at the next statement.
x = = 1  # error: syntax error, unexpected '='
y = 2
print(y
      z)  # error: syntax error, unexpected 'z'
z = 3 +  # error: syntax error, unexpected end of line
print(y)
