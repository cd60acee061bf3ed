# The result of a call whose arguments are not known at once is an int on one way and a float on the other.
def median(low, high):
    if len(low) > len(high):
        return low[-1]
    return (low[-1] + high[0]) / 2


print(median([5], []))
print(median([5], [15]))
x = median([1, 2], [])
print(x, x + 1, x / 2)


class Half:
    def __init__(self, of):
        self.of = of

    @property
    def value(self):
        if self.of % 2 == 0:
            return self.of // 2
        return self.of / 2


for i in range(4):
    h = Half(i).value
    print(h, h + 1, h * 2.0, -h, abs(h), int(h), round(h), max(h, 1), f"{h:.2f} {h}")
