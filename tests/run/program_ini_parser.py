# An INI reader with sections, comments, interpolation and typed access.
SAMPLE = """
; global comment
name = demo
[server]
host = localhost
port=8080
url = http://%(host)s:%(port)s/

# another
[Limits]
timeout : 2.5
retries = 3
enabled = yes
words = alpha, beta ,gamma
empty =
"""


class ConfigError(Exception):
    pass


class Config:
    def __init__(self):
        self.sections = {"default": {}}
        self.order = ["default"]

    def load(self, text):
        section = "default"
        for number, raw in enumerate(text.splitlines(), 1):
            line = raw.strip()
            if not line or line[0] in "#;":
                continue
            if line.startswith("["):
                if not line.endswith("]"):
                    raise ConfigError(f"line {number}: bad section {line!r}")
                section = line[1:-1].strip().lower()
                if section not in self.sections:
                    self.sections[section] = {}
                    self.order.append(section)
                continue
            split_at = -1
            for i, c in enumerate(line):
                if c in "=:":
                    split_at = i
                    break
            if split_at < 0:
                raise ConfigError(f"line {number}: no value in {line!r}")
            key = line[:split_at].strip().lower()
            self.sections[section][key] = line[split_at + 1:].strip()
        return self

    def get(self, section, key, default=None):
        values = self.sections.get(section)
        if values is None or key not in values:
            if default is None:
                raise ConfigError(f"no {key} in {section}")
            return default
        return self.expand(section, values[key])

    def expand(self, section, text):
        out = ""
        rest = text
        while "%(" in rest:
            before, _, after = rest.partition("%(")
            name, _, rest = after.partition(")s")
            out += before + self.get(section, name)
        return out + rest

    def get_int(self, section, key):
        return int(self.get(section, key))

    def get_float(self, section, key):
        return float(self.get(section, key))

    def get_bool(self, section, key):
        return self.get(section, key).lower() in ("1", "yes", "true", "on")

    def get_list(self, section, key):
        return [part.strip() for part in self.get(section, key).split(",")]

    def dump(self):
        for section in self.order:
            print(f"[{section}]")
            for key, value in self.sections[section].items():
                print(f"  {key:<8} = {value!r}")


config = Config().load(SAMPLE)
config.dump()
print(config.get("default", "name"), config.get("server", "url"), config.get_int("server", "port") + 1)
print(config.get_float("limits", "timeout") * 2, config.get_bool("limits", "enabled"), config.get_list("limits", "words"))
print(config.get("limits", "missing", "fallback"), repr(config.get("limits", "empty")))
for bad in ["[open", "novalue", "[a]\nx=1\n[b\n"]:
    try:
        Config().load(bad)
    except ConfigError as e:
        print("ConfigError:", e)
try:
    config.get("nowhere", "x")
except ConfigError as e:
    print("ConfigError:", e)
try:
    config.get_int("server", "host")
except ValueError as e:
    print("ValueError:", e)
