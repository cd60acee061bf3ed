# Steps to escape, summed over a grid of points.
def escape(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for i in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def main():
    width = 40
    height = 24
    limit = 50
    total = 0
    inside = 0
    for y in range(height):
        row = 0
        ci = 2.0 * y / height - 1.0
        for x in range(width):
            n = escape(3.0 * x / width - 2.0, ci, limit)
            row += n
            if n == limit:
                inside += 1
        total += row
        print(row)
    print(total)
    print(inside)


main()
