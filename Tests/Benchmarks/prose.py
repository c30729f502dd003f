"""Invented prose: the same seed gives the same text on every machine."""
import random

CONSONANTS = "b c d f g h k l m n p r s t v w z br st tr pl".split()
VOWELS = "a e i o u ai ou".split()
SMALL_WORDS = "the of and to in a that for it was on with as by at from has had not are but were".split()


class Prose:
    """Sentences of invented words, common ones often and rare ones seldom, with small words between them."""

    def __init__(self, seed, words=6000):
        self.chance = random.Random(seed)
        coined = set()
        while len(coined) < words:
            coined.add(self.coin())
        self.words = sorted(coined)
        self.chance.shuffle(self.words)

    def coin(self):
        """A word of two to four syllables."""
        return "".join(self.chance.choice(CONSONANTS) + self.chance.choice(VOWELS)
                       for _ in range(self.chance.randint(2, 4)))

    def fresh(self):
        """A word that stands in no sentence: it ends as no coined word does."""
        return self.coin() + "x"

    def word(self):
        if self.chance.random() < 0.4:
            return self.chance.choice(SMALL_WORDS)
        rank = int(self.chance.paretovariate(0.8) * 7)
        return self.words[rank if rank < len(self.words) else self.chance.randrange(len(self.words))]

    def sentence(self):
        text = " ".join(self.word() for _ in range(self.chance.randint(9, 18)))
        return text[0].upper() + text[1:] + "."

    def sentences(self, count):
        return [self.sentence() for _ in range(count)]

    def paragraph(self, sentences=4):
        return " ".join(self.sentences(sentences))

    def edit(self, paragraph, words=1):
        """The paragraph with so many words inside it replaced by fresh ones; never the first or last word of a sentence."""
        parts = paragraph.split(" ")
        inner = [i for i in range(1, len(parts)) if not parts[i].endswith(".") and not parts[i - 1].endswith(".")]
        for place in self.chance.sample(inner, words):
            parts[place] = self.fresh()
        return " ".join(parts)
