def caesar(s, k):
    out = []
    for ch in s:
        if 'a' <= ch <= 'z':
            out.append(chr((ord(ch) - ord('a') + k) % 26 + ord('a')))
        elif 'A' <= ch <= 'Z':
            out.append(chr((ord(ch) - ord('A') + k) % 26 + ord('A')))
        else:
            out.append(ch)
    return ''.join(out)


def to_roman(n):
    vals = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'),
            (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
    r = ''
    for v, s in vals:
        while n >= v:
            r += s
            n -= v
    return r


def from_roman(s):
    vals = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    total = 0
    prev = 0
    for ch in reversed(s):
        v = vals[ch]
        if v < prev:
            total -= v
        else:
            total += v
        prev = v
    return total


def rle(s):
    if not s:
        return ""
    res = []
    cur, n = s[0], 1
    for c in s[1:]:
        if c == cur:
            n += 1
        else:
            res.append(f"{n}{cur}")
            cur, n = c, 1
    res.append(f"{n}{cur}")
    return "".join(res)


def unrle(s):
    out, num = "", ""
    for c in s:
        if c.isdigit():
            num += c
        else:
            out += c * int(num)
            num = ""
    return out


def is_palindrome(s):
    t = [c.lower() for c in s if c.isalnum()]
    return t == t[::-1]


def wrap(text, width):
    lines, cur = [], ""
    for w in text.split():
        if len(cur) + len(w) + (1 if cur else 0) > width:
            lines.append(cur)
            cur = w
        else:
            cur = cur + " " + w if cur else w
    if cur:
        lines.append(cur)
    return lines


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    assert from_roman(to_roman(n)) == n
    print(n, to_roman(n))
print(rle("aaabbbccd"), unrle(rle("aaabbbccd")))
print(is_palindrome("A man, a plan, a canal: Panama"))
for i, l in enumerate(wrap("the quick brown fox jumps over the lazy dog and keeps on running", 16)):
    print(f"{i:02d}|{l:<16}|{l:>16}|{l:^16}|")
print("a,b,,c".split(","), "  x y ".split(), "k=v=w".partition("="), "k=v=w".rsplit("=", 1))
print("title case here".title(), "swap Case".swapcase(), "x".center(7, "*"), "7".zfill(3))
print("abcabc".find("c"), "abcabc".rfind("c"), "abcabc".replace("b", "--"), "abcabc".count("ab"))
print("file.tar.gz".endswith(".gz"), "file".startswith(("f", "g")), "%5.1f|%-5d|%05d|%x|%s" % (3.14159, 42, 42, 255, "s"))
print("-".join(sorted(set("mississippi"))), "mississippi"[::2], "mississippi"[-4:])
print("{0} {1} {0} {name}".format("a", "b", name="n"), "{:>8}|{:<8}|{:^8}".format(1, 2, 3), "{:,}".format(1234567))
print(ord("A"), chr(97), "é".upper(), len("naïve"), "tab\there", repr("q'uote\n"))
