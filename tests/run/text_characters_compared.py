# Single characters compared where they stand: positions from both ends, other letters, errors in their order.
def same(a, i, b, j):
    return a[i] == b[j]


def tell(name):
    print(name)
    return 0


def at(text, index):
    try:
        return "yes" if text[index] == "x" else "no"
    except IndexError:
        return "none"


plain = "abcxyz"
wide = "aβcxéz"
print(same(plain, 0, wide, 0), same(plain, 1, wide, 1), same(wide, 1, wide, 1))
print(same(plain, -1, wide, -1), same(plain, -3, wide, -3), same(plain, 3, wide, -3))
print([at(plain, i) for i in (3, -3, 2, 5, 6, -6, -7)])
print([at(wide, i) for i in (3, -3, 2, 5, 6, -6, -7)])
print(plain[0] == "ab", plain[0] == "", plain[1] == "β", wide[1] == "β", wide[1] != "β")
print(plain[2] != "c", plain[2] != "d", "c" == plain[2], "é" == wide[4])
try:
    print(plain[6] == plain[tell("not reached")])
except IndexError:
    print("first")
try:
    print(plain[tell("once")] == plain[9])
except IndexError:
    print("second")

count = 0
for i in range(len(plain)):
    for j in range(len(wide)):
        if plain[i] == wide[j]:
            count += 1
        if plain[i - 1] != wide[j - 1]:
            count += 100
print(count)

vowels = 0
for letter in "an element of éclat":
    if letter == "e" or letter == "a" or letter == "o" or letter == "é":
        vowels += 1
print(vowels)


def is_palindrome(text):
    i = 0
    j = len(text) - 1
    while i < j:
        if text[i] != text[j]:
            return False
        i += 1
        j -= 1
    return True


print(is_palindrome("racecar"), is_palindrome("été"), is_palindrome("no"), is_palindrome(""))
