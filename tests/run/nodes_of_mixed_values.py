class P:
    def atom(self, s):
        return float(s) if "." in s else int(s)
    def power(self, s):
        base = self.atom(s)
        if s == "2":
            return base ** self.unary("3")
        return base
    def unary(self, s):
        if s[0] == "-":
            return -self.unary(s[1:])
        return self.power(s)
p = P()
print(p.unary("2"), p.unary("-2.5"))
