#!/usr/bin/env python3
"""Checks a transparency log of Stemma without Stemma: written from RFC 6962, RFC 8032, RFC 9162, C2SP tlog-tiles,
tlog-checkpoint and signed-note, with the standard library and plain git.

    check_log.py REPOSITORY [--checkpoint FILE] [--key VKEY]     every log of a clone, an old checkpoint against it
    check_log.py --proof FILE [--key VKEY] [--page FILE]         a proof by itself

Prints a line for what holds and exits 0; prints what does not hold and exits 1.
"""

import argparse
import base64
import hashlib
import json
import subprocess
import sys


def sha256(data):
    return hashlib.sha256(data).digest()


def require(holds, what):
    if not holds:
        print("does not hold:", what)
        sys.exit(1)


# Ed25519 (RFC 8032, section 5.1)

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    """The sum of two points in extended coordinates (section 5.1.4)."""
    x = (a[1] - a[0]) * (b[1] - b[0]) % P
    y = (a[1] + a[0]) * (b[1] + b[0]) % P
    z = 2 * a[3] * b[3] * D % P
    w = 2 * a[2] * b[2] % P
    e, f, g, h = y - x, w - z, w + z, y + x
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def decompress(text):
    """The point that 32 bytes stand for (section 5.1.3); None where there is none."""
    y = int.from_bytes(text, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, message, signature):
    """Verification (section 5.1.7)."""
    key, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or key is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = multiply(s, BASE), add(r, multiply(h, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Notes and checkpoints (C2SP signed-note, tlog-checkpoint)


def verifier_key(vkey):
    name, digest, key = vkey.split("+", 2)
    key = base64.b64decode(key, validate=True)
    require(key[0] == 1 and len(key) == 33, "the verifier key is one of Ed25519")
    require(sha256(name.encode() + b"\n" + key)[:4].hex() == digest, "the hash in the verifier key")
    return name, bytes.fromhex(digest), key[1:]


def checkpoint(note, vkey):
    """Size and root of a signed checkpoint."""
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    name, digest, public = verifier_key(vkey)
    found = False
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        require(dash == "\u2014", "the form of a signature line")
        signature = base64.b64decode(signature, validate=True)
        if signer == name and signature[:4] == digest:
            require(is_signed(public, text.encode(), signature[4:]), "the signature of the checkpoint")
            found = True
    require(found, "the checkpoint is signed by " + vkey)
    origin, size, root = text.splitlines()[:3]
    require(origin == name, "the origin is the name of the key")
    return int(size), base64.b64decode(root, validate=True)


# The tree (RFC 6962, section 2.1)


def leaf_hash(entry):
    return sha256(b"\0" + entry)


def node_hash(left, right):
    return sha256(b"\1" + left + right)


def split(count):
    return 1 << (count - 1).bit_length() - 1


def tree_hash(hashes):
    if not hashes:
        return sha256(b"")
    if len(hashes) == 1:
        return hashes[0]
    k = split(len(hashes))
    return node_hash(tree_hash(hashes[:k]), tree_hash(hashes[k:]))


def is_included(entry, index, path, size, root):
    """RFC 9162, section 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, r = index, size - 1, leaf_hash(entry)
    for p in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


# A log in a clone (C2SP tlog-tiles)


class Clone:
    def __init__(self, path):
        self.path = path

    def git(self, *arguments):
        return subprocess.run(["git", "-C", self.path, *arguments], check=True, capture_output=True).stdout

    def logs(self):
        return self.git("for-each-ref", "--format=%(refname)", "refs/stemma/logs/").decode().split()

    def file(self, commit, path):
        return self.git("cat-file", "blob", commit + ":" + path)


def tile_path(kind, index, width):
    digits = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        digits = "x%03d/" % (index % 1000) + digits
    return "tile/%s/%s" % (kind, digits) + (".p/%d" % width if width < 256 else "")


def entries(clone, log, size):
    for start in range(0, size, 256):
        width = min(256, size - start)
        bundle = clone.file(log, tile_path("entries", start // 256, width))
        for _ in range(width):
            length = int.from_bytes(bundle[:2], "big")
            require(len(bundle) >= 2 + length, "an entry is as long as it says")
            yield bundle[2 : 2 + length]
            bundle = bundle[2 + length :]
        require(bundle == b"", "a bundle ends with its last entry")


def check_log(clone, log, vkey, old):
    own = clone.file(log, "key").decode().strip()
    vkey = vkey or own
    size, root = checkpoint(clone.file(log, "checkpoint").decode(), vkey)
    leaves = list(entries(clone, log, size))
    row = [leaf_hash(leaf) for leaf in leaves]
    require(tree_hash(row) == root, "the entries give the root of the checkpoint")
    if old:
        old_size, old_root = checkpoint(old, vkey)
        require(old_size <= size and tree_hash(row[:old_size]) == old_root, "the log begins with the old checkpoint")
    level = 0
    while row:
        for start in range(0, len(row), 256):
            hashes = row[start : start + 256]
            tile = clone.file(log, tile_path(str(level), start // 256, len(hashes)))
            require(tile == b"".join(hashes), "tile %d/%d" % (level, start // 256))
        row = [tree_hash(row[i : i + 256]) for i in range(0, len(row) - 255, 256)]
        level += 1
    seen = set()
    for leaf in leaves:
        leaf = json.loads(leaf)
        content = clone.file(leaf["commit"], leaf["path"])
        require(sha256(content).hex() == leaf["fileSHA256"], "the SHA-256 of %s in %s" % (leaf["path"], leaf["commit"]))
        clone.git("merge-base", "--is-ancestor", leaf["commit"], "refs/heads/" + leaf["site"])
        require((leaf["commit"], leaf["path"]) not in seen, "nothing is logged twice")
        seen.add((leaf["commit"], leaf["path"]))
        if "article" in leaf:
            record = json.loads(content)
            require(
                (record["article"], record["version"], record["capturedAt"], record["text"]["sha256"], record["page"]["sha256"])
                == (leaf["article"], leaf["version"], leaf["capturedAt"], leaf["textSHA256"], leaf["pageSHA256"]),
                "capture.json says what was logged",
            )
    print("log %s: %d entries hold" % (own, size))


def check_proof(proof, vkey, page):
    require(proof["schema"] == "stemma.proof/1", "the schema of the proof")
    size, root = checkpoint(proof["checkpoint"], vkey or proof["verifier_key"])
    path = [base64.b64decode(text, validate=True) for text in proof["path"]]
    require(is_included(proof["leaf"].encode(), proof["index"], path, size, root), "the way from the leaf to the root")
    leaf = json.loads(proof["leaf"])
    if page is not None:
        require(sha256(page).hex() == leaf["pageSHA256"], "the page is the one that was logged")
    print("proof: entry %d of %d holds" % (proof["index"], size))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("repository", nargs="?")
    parser.add_argument("--checkpoint")
    parser.add_argument("--key")
    parser.add_argument("--proof")
    parser.add_argument("--page")
    options = parser.parse_args()
    read = lambda path: open(path, "rb").read() if path else None
    if options.proof:
        check_proof(json.loads(read(options.proof)), options.key, read(options.page))
    if options.repository:
        clone = Clone(options.repository)
        logs = clone.logs()
        require(logs, "there is a log")
        old = read(options.checkpoint)
        for log in logs:
            check_log(clone, log, options.key, old.decode() if old else None)


if __name__ == "__main__":
    main()
