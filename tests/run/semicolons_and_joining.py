a = 1; b = 2; print(a + b);
if a: print("one"); print("two")
total = a + \
    b + \
    3
print(total)
value = (1 +
         2 +   # a comment inside

         3)
items = [
    1,
    2,
    # comment

    3,
]
print(value, items, {"k":
    "v"})
def f(x,
      y=2,
      ):
    return (x
            + y)
print(f(
    1,
))
class   Spaced  :
    def   method ( self ) :
        return  "ok"
print( Spaced ( ) . method ( ) )
if True:
      print("six spaces")
      if True:
       print("seven")
	
# a comment at the end, with no newline after it
