"""Turns what strace saw of one run into operations on a model of the disk."""
import codecs
import re

from disk import Node, Operation, State

TRACED = ("?open,?creat,openat,?openat2,close,write,pwrite64,writev,pwritev,?pwritev2,lseek,fsync,fdatasync,ftruncate,?truncate,"
          "fallocate,copy_file_range,sendfile,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,unlink,"
          "unlinkat,rmdir,dup,dup2,dup3")

STRING = r'"((?:[^"\\]|\\.)*)"'
LINE = re.compile(r"(\d+) +(?:<\.\.\. \w+ resumed>(.*)|(\w+)\((.*))")
FILE = re.compile(r"(\d+)<([^>]*)>")
PATH = re.compile(r"(?:AT_FDCWD<([^>]*)>, |\d+<([^>]*)>, )?" + STRING)


class DiskTrace:
    """The operations of one run, in order, when each became durable, and what it wrote to standard output by when."""

    def __init__(self, lines, folder, root):
        self.folder, self.root = folder, root
        self.now = State(root)
        self.operations, self.output = [], []
        # By the number of an operation: the moment from which it is durable.
        self.durable = {}
        # How many calls have ended.
        self.moment = 0
        # Where each open file is written next.
        self.positions = {}
        for call, rest in whole_calls(lines):
            arguments, _, result = rest.rpartition(" = ")
            if call == "write" and arguments.startswith("1<"):
                self.output.append((self.moment, text(re.search(STRING, arguments).group(1))))
            elif result and not result.startswith("-1") and not result.startswith("?"):
                self.moment += 1
                getattr(self, "on_" + call.rstrip("0123456789"), self.ignore)(arguments, result)

    def ignore(self, arguments, result):
        assert self.folder not in arguments, f"the model does not know this call: {arguments}"

    # Names

    def place(self, path):
        """The folder and the name of a path below the root; None for a path elsewhere."""
        if not (path + "/").startswith(self.folder + "/") or path == self.folder:
            return None
        *above, name = path[len(self.folder) + 1 :].rstrip("/").split("/")
        return self.now.find(above), name

    def paths(self, arguments):
        for here, there, name in PATH.findall(arguments):
            name = text(name).decode()
            yield name if name.startswith("/") else f"{here or there}/{name}"

    def node(self, path):
        if path == self.folder:
            return self.root
        place = self.place(path)
        return place and self.now.entries.get(place[0], {}).get(place[1])

    def do(self, kind, changes):
        operation = Operation(self.moment, kind, changes)
        self.operations.append(operation)
        self.now.apply(operation)

    def name(self, *changes):
        changes = [(folder, name, node) for (folder, name), node in changes]
        self.do("names", changes)

    def on_openat(self, arguments, result):
        path = next(self.paths(arguments))
        place = self.place(path)
        self.positions[int(FILE.match(result).group(1))] = 0
        if not place:
            return
        node = self.node(path)
        if node is None and "O_CREAT" in arguments:
            node = Node()
            self.name((place, node))
        elif "O_TRUNC" in arguments and node in self.now.content:
            self.do("size", (node, 0))

    on_open = on_openat

    def on_mkdir(self, arguments, result):
        if place := self.place(next(self.paths(arguments))):
            node = Node({})
            self.name((place, node))

    on_mkdirat = on_mkdir

    def on_symlink(self, arguments, result):
        # libgit2 tries whether links can be made; what such a link says is of no interest.
        if place := self.place(list(self.paths(arguments))[1]):
            self.name((place, Node()))

    on_symlinkat = on_symlink

    def on_link(self, arguments, result):
        old, new = self.paths(arguments)
        if place := self.place(new):
            self.name((place, self.node(old)))

    on_linkat = on_link

    def on_rename(self, arguments, result):
        old, new = self.paths(arguments)
        if place := self.place(new):
            self.name((place, self.node(old)), (self.place(old), None))

    on_renameat = on_rename

    def on_unlink(self, arguments, result):
        if place := self.place(next(self.paths(arguments))):
            self.name((place, None))

    on_unlinkat = on_rmdir = on_unlink

    # Bytes

    def file(self, arguments):
        number, path = FILE.match(arguments).groups()
        return int(number), self.node(path)

    def on_write(self, arguments, result):
        number, node = self.file(arguments)
        if node:
            written = b"".join(text(part) for part in re.findall(STRING, arguments))[: int(result)]
            self.do("data", (node, self.positions.get(number, 0), written))
        self.positions[number] = self.positions.get(number, 0) + int(result)

    on_writev = on_write

    def on_pwrite(self, arguments, result):
        _, node = self.file(arguments)
        if node:
            written = b"".join(text(part) for part in re.findall(STRING, arguments))[: int(result)]
            self.do("data", (node, int(arguments.rstrip(")").rpartition(", ")[2]), written))

    on_pwritev = on_pwrite

    def on_lseek(self, arguments, result):
        self.positions[self.file(arguments)[0]] = int(result)

    def on_ftruncate(self, arguments, result):
        _, node = self.file(arguments)
        if node:
            self.do("size", (node, int(arguments.rstrip(")").rpartition(", ")[2])))

    def on_close(self, arguments, result):
        pass

    on_dup = on_close

    def on_fsync(self, arguments, result):
        node = self.file(arguments)[1]
        for number, operation in enumerate(self.operations):
            if node is not None and operation.subject is node:
                self.durable.setdefault(number, self.moment)

    on_fdatasync = on_fsync


def text(literal):
    """The bytes of a string as strace prints it."""
    return codecs.escape_decode(literal.encode("latin-1"))[0]


def whole_calls(lines):
    """The calls in the order in which they ended, those that were interrupted put together again."""
    begun = {}
    for thread, resumed, call, rest in (match.groups() for match in map(LINE.match, lines) if match):
        if call and rest.endswith("<unfinished ...>"):
            begun[thread] = call, rest.removesuffix("<unfinished ...>")
        elif call:
            yield call, rest
        elif thread in begun:
            call, start = begun.pop(thread)
            yield call, start + resumed
