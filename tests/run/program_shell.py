# A command shell over a tree of files in memory.
class ShellError(Exception):
    pass


class Entry:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent

    def size(self):
        return 0

    def path(self):
        if self.parent is None:
            return "/"
        above = self.parent.path()
        return above + self.name if above == "/" else above + "/" + self.name


class File(Entry):
    def __init__(self, name, parent, text):
        super().__init__(name, parent)
        self.text = text

    def size(self):
        return len(self.text)


class Directory(Entry):
    def __init__(self, name, parent=None):
        super().__init__(name, parent)
        self.children = {}

    def size(self):
        return sum(c.size() for c in self.children.values())


class Shell:
    def __init__(self):
        self.root = Directory("")
        self.cwd = self.root
        self.history = []

    def resolve(self, path):
        node = self.root if path.startswith("/") else self.cwd
        for part in path.split("/"):
            if part == "" or part == ".":
                continue
            if part == "..":
                if node.parent is not None:
                    node = node.parent
                continue
            if not isinstance(node, Directory) or part not in node.children:
                raise ShellError(f"{path}: not found")
            node = node.children[part]
        return node

    def directory(self, path):
        node = self.resolve(path)
        if isinstance(node, Directory):
            return node
        raise ShellError(f"{path}: not a directory")

    def execute(self, line):
        self.history.append(line)
        words = line.split()
        command, args = words[0], words[1:]
        match command, args:
            case "pwd", []:
                return self.cwd.path()
            case "cd", [path]:
                self.cwd = self.directory(path)
                return ""
            case "mkdir", [_, *_]:
                for name in args:
                    if name in self.cwd.children:
                        raise ShellError(f"{name}: exists")
                    self.cwd.children[name] = Directory(name, self.cwd)
                return f"{len(args)} made"
            case "write", [name, *text]:
                self.cwd.children[name] = File(name, self.cwd, " ".join(text))
                return ""
            case "cat", [path]:
                node = self.resolve(path)
                if isinstance(node, File):
                    return node.text
                raise ShellError(f"{path}: is a directory")
            case "ls", _:
                where = self.directory(args[0]) if args else self.cwd
                lines = []
                for name in sorted(where.children):
                    child = where.children[name]
                    mark = "/" if isinstance(child, Directory) else ""
                    lines.append(f"{name}{mark}:{child.size()}")
                return "  ".join(lines)
            case "rm", [name]:
                if name not in self.cwd.children:
                    raise ShellError(f"{name}: not found")
                del self.cwd.children[name]
                return ""
            case "tree", []:
                return "\n".join(self.tree(self.cwd, 0))
            case "history", []:
                return str(len(self.history))
            case ("cd" | "cat" | "rm"), _:
                raise ShellError(f"{command}: needs one argument")
            case _:
                raise ShellError(f"{command}: unknown command")

    def tree(self, node, depth):
        for name, child in sorted(node.children.items(), key=lambda kv: kv[0]):
            yield "  " * depth + name
            if isinstance(child, Directory):
                yield from self.tree(child, depth + 1)


shell = Shell()
for line in """pwd
mkdir home etc
cd home
mkdir ann
write todo buy milk and bread
cd ann
pwd
write a.txt hello
cat a.txt
cat ../todo
cd ../..
tree
ls
ls home
cat home
cat nope/x
cd home/todo
cd
mkdir etc
rm etc
rm etc
cd /home/ann/../ann/.
pwd
fly
cd /
cd ..
pwd
history""".splitlines():
    try:
        result = shell.execute(line)
        print("$", line)
        if result:
            print(result)
    except ShellError as e:
        print("$", line, "!", e)
