CHARS = " .:-=+*#%@"


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


def picture(width, height, limit):
    for y in range(height):
        row = []
        ci = 2.4 * y / (height - 1) - 1.2
        for x in range(width):
            cr = 3.0 * x / (width - 1) - 2.1
            n = escape(cr, ci, limit)
            row.append(CHARS[n * (len(CHARS) - 1) // limit])
        yield "".join(row)


def julia(cr, ci, size):
    inside = 0
    for y in range(size):
        for x in range(size):
            zr = 3.0 * x / size - 1.5
            zi = 3.0 * y / size - 1.5
            steps = 0
            while zr * zr + zi * zi < 4.0 and steps < 30:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                steps += 1
            if steps == 30:
                inside += 1
    return inside


for line in picture(60, 21, 40):
    print(line.rstrip())
print(julia(-0.4, 0.6, 24), julia(0.285, 0.01, 24), julia(-1.0, 0.0, 24))
