"""Data sets of pages with known answers, as a bench folder has them."""
import gzip
import hashlib
import json
import os


class DataSet:
    """The answers of a folder `NAME/gold.jsonl`, and the pages that they are about."""

    def __init__(self, folder):
        self.folder, self.name = folder, os.path.basename(folder)
        with open(os.path.join(folder, "gold.jsonl"), "rb") as file:
            answers = file.read()
        self.rows = [json.loads(line) for line in answers.splitlines() if line.strip()]
        digest = hashlib.sha256(answers)
        for row in self.rows:
            digest.update(hashlib.sha256(self.compressed(row)).digest())
        self.digest = digest.hexdigest()

    @staticmethod
    def all(folder):
        """Every data set of a bench folder, by name."""
        data = os.path.join(folder, "data")
        return [DataSet(os.path.join(data, name)) for name in sorted(os.listdir(data))
                if os.path.exists(os.path.join(data, name, "gold.jsonl"))]

    def compressed(self, row):
        with open(os.path.join(self.folder, "html", row["file"]), "rb") as file:
            return file.read()

    def unpack(self, folder):
        """Writes the pages into a folder; (row, path) of each."""
        pages = []
        for index, row in enumerate(self.rows):
            path = os.path.join(folder, f"{index:05}.html")
            with open(path, "wb") as file:
                file.write(gzip.decompress(self.compressed(row)))
            pages.append((row, path))
        return pages
