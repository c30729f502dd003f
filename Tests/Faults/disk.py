"""A model of a file system that may lose what was not synced when the power fails.

An undisturbed run is traced, and every write, change of size and change of a name becomes an operation on files and folders. A data
operation is durable from the next fsync of its file on, a name from the next fsync of its folder on. After a power cut the
durable operations have happened; of the others any may have happened or not, except that the names of one folder change in
order, as every file system in use has it.
"""
import os
from collections import namedtuple
from itertools import count


class Operation(namedtuple("Operation", "moment kind changes")):
    """One change: "names" of entries, (folder, name, node or None), that happen together; "data" (node, offset, bytes); or "size"
    (node, size)."""

    @property
    def subject(self):
        """The file or folder whose fsync makes it durable."""
        return self.changes[0][0] if self.kind == "names" else self.changes[0]


class Node:
    """A folder (its entries) or a file (its bytes), as it was when the trace began."""

    numbers = count()

    def __init__(self, entries=None, content=b""):
        self.number, self.entries, self.content = next(Node.numbers), entries, content

    @property
    def is_folder(self):
        return self.entries is not None


def load(path):
    """What is at a path now."""
    if os.path.isdir(path):
        return Node({name: load(os.path.join(path, name)) for name in sorted(os.listdir(path))})
    with open(path, "rb") as file:
        return Node(content=file.read())


class State:
    """Entries and bytes by node, after some operations."""

    def __init__(self, root):
        self.root, self.entries, self.content = root, {}, {}
        self._adopt(root)

    def _adopt(self, node):
        if node.is_folder:
            self.entries[node] = dict(node.entries)
            for child in node.entries.values():
                self._adopt(child)
        else:
            self.content[node] = bytearray(node.content)

    def apply(self, operation):
        if operation.kind == "names":
            for folder, name, node in operation.changes:
                entries = self.entries.setdefault(folder, {})
                entries.pop(name, None)
                if node is not None:
                    entries[name] = node
        elif operation.kind == "data":
            node, offset, data = operation.changes
            content = self.content.setdefault(node, bytearray())
            content.extend(b"\0" * (offset - len(content)))
            content[offset : offset + len(data)] = data
        else:
            node, size = operation.changes
            content = self.content.setdefault(node, bytearray())
            del content[size:]
            content.extend(b"\0" * (size - len(content)))

    def find(self, parts):
        node = self.root
        for part in parts:
            node = node and self.entries.get(node, {}).get(part)
        return node

    def files(self, node=None, path=""):
        """Every path and its bytes; None for a folder."""
        node = node or self.root
        if not node.is_folder:
            yield path, bytes(self.content.get(node, b""))
            return
        yield path, None
        for name, child in self.entries.get(node, {}).items():
            yield from self.files(child, f"{path}/{name}")

    def write(self, folder):
        """Puts all of it into a folder, with dates from before the machine began, as after a power cut."""
        for path, content in self.files():
            if content is None:
                os.makedirs(folder + path)
            else:
                with open(folder + path, "wb") as file:
                    file.write(content)
                os.utime(folder + path, (0, 0))
