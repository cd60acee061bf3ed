# expected by hand
# Codon keeps the print statement.
a = 1
b = "two"
print a, b
print "x",
print "y"
print (a, b)
print (a + 1) * 10
