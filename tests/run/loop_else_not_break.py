# expected by hand
# Codon's spelling of the else of a loop.
for i in range(3):
    pass
else not break:
    print("complete")
while True:
    break
else not break:
    print("never")
