import sys

# parse an INI-like configuration and NMEA sentences
INI = """
; comment
[network]
ssid = home net
retries=3
dhcp = yes

[display]
width = 128
contrast=0.75
"""


def parse_ini(text):
    config = {}
    section = None
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if line == "" or line[0] in ";#":
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
            config[section] = {}
        elif "=" in line:
            key, _, value = line.partition("=")
            if section is None:
                raise ValueError("line %d: no section" % number)
            config[section][key.strip()] = value.strip()
        else:
            raise ValueError("line %d: cannot parse %r" % (number, line))
    return config


def as_bool(s):
    return s.lower() in ("yes", "true", "1", "on")


def checksum(sentence):
    c = 0
    for ch in sentence:
        c ^= ord(ch)
    return c


def parse_nmea(line):
    if not line.startswith("$") or "*" not in line:
        return None
    body, check = line[1:].rsplit("*", 1)
    if int(check, 16) != checksum(body):
        return None
    fields = body.split(",")
    return fields[0], fields[1:]


def degrees(value, hemi):
    if not value:
        return 0.0
    point = value.index(".")
    d = int(value[:point - 2]) + float(value[point - 2:]) / 60
    return -d if hemi in "SW" else d


cfg = parse_ini(INI)
for section, values in cfg.items():
    print(section)
    for k, v in sorted(values.items()):
        print("   ", k, "=", v)
print(int(cfg["network"]["retries"]) + 1, as_bool(cfg["network"]["dhcp"]), float(cfg["display"]["contrast"]) * 2)
print(cfg.get("nope", {}), "ssid" in cfg["network"])
for bad in ["a=1", "[s]\nfoo"]:
    try:
        parse_ini(bad)
    except ValueError as e:
        print("bad config:", e)
body = "GPGGA,123519,4807.038,N,01131.000,E,1,08"
line = "$%s*%02X" % (body, checksum(body))
r = parse_nmea(line)
if r is not None:
    kind, f = r
    print(kind, "%.5f %.5f" % (degrees(f[1], f[2]), degrees(f[3], f[4])), int(f[6]))
print(parse_nmea("$GPGGA,x*00"), parse_nmea("junk"))
