/// The numbers the pairing of paragraphs turns on, each with its reason.
///
/// Measured on the links that people drew between drafts (ArgRewrite V.2, English) and between articles and their simple versions
/// (DEplain-web, German), and on WikiSplit; "false links" are those drawn between unrelated texts on one subject.
enum Threshold {
    /// How alike two paragraphs between the same equal neighbours must be: at .35 there are .45 false links in a hundred units,
    /// at .40 there are .18, and the real links it loses come back by ``near``.
    static let edited = 0.40
    /// The same for units with fewer than ``shortUnit`` words, where one common word says little.
    static let editedShort = 0.50
    /// How alike two paragraphs must be that left their place: chance offers every pair of the document, not one.
    static let moved = 0.60
    /// The same for short units.
    static let movedShort = 0.65
    /// How alike the only two unmatched paragraphs between two matched neighbours must be: their place speaks for them.
    ///
    /// With .15 a paragraph that gave way to another on the same matter is called edited; the links that .20 loses cost .001 in F1.
    static let alone = 0.20
    /// The same where one is short, a line of ten words or twenty Han characters: a rewritten phrase is most of it.
    static let aloneShort = 0.08
    /// The bytes below which it is.
    static let aloneShortBytes = 64
    /// How alike two paragraphs must be in a small gap between matched neighbours: .20 to .25 finds .4 % more links in German
    /// simplifications; between unrelated texts there are hardly any matched neighbours, so no false links come of it.
    static let near = 0.25
    /// The most unmatched blocks on a side that make a small gap; with 5 false links begin.
    static let nearGap = 3
    /// A unit with fewer words is short.
    static let shortUnit = 5
    /// What the distance between relative places takes from the likeness of a possible move.
    static let distancePenalty = 0.15
    /// The share of a part's words that the rest of the whole must contain: .60 loses a tenth of the real splits, .40 draws
    /// more false ones than it finds.
    static let contained = 0.50
    /// How much more alike the whole and its parts must get by a part.
    static let partGain = 0.04
    /// The share of what the whole has beside its other parts that a part must have, when the part itself says much more: `… open
    /// for tourists, who can pan for gold` → `They give tours, and afterwards have the opportunity to pan for gold`.
    static let restCovered = 0.60
    /// The least share of such a part's own words that the whole must contain.
    static let restShare = 0.25
    /// How much more alike the whole and its parts must get by such a part.
    static let restGain = 0.02
    /// The least words that the whole must have beside its other parts for such a part.
    static let restWords = 3
    /// The share of a part's words that makes it stand word for word in the whole, but for a slip: such a part is taken before
    /// a like paragraph elsewhere, and from any distance.
    static let verbatim = 0.90
    /// The share of the gain a wholly contained part would bring that is asked of small parts, for which ``partGain`` is too much.
    static let partGainShare = 0.80
    /// The most parts of one paragraph: a page that puts every sentence in a paragraph of its own stays well below.
    static let mostParts = 64
    /// How far from a part its nearest matched neighbour may stand, so that insertions may lie between the parts.
    static let partDistance = 6
    /// The letters and digits that text must have to be found elsewhere, alike or word for word.
    ///
    /// `Read more` in another place is another `Read more`. The number is git's for moved lines.
    static let movedLetters = 20
    /// How alike a sentence that moved and was edited on its way must be: with four words in five the same, the fifth is the edit.
    static let movedSentence = 0.80
    /// A text that stands so often on a side is boilerplate, of which one copy is as good as another.
    static let boilerplate = 3
    /// Blocks in which a feature may stand to suggest candidates; more are boilerplate and suggest everything.
    static let commonFeature = 40
    /// The candidates kept for one block.
    static let candidates = 10
    /// Up to so many blocks on both sides, how rare a word is is told from all of them, in more from the unmatched ones: on gold of
    /// some dozens of blocks all are better by .001 in F1, and in a long article the unmatched ones are enough to tell, and most
    /// blocks never have to be cut into words.
    static let fewBlocks = 300
    /// Up to so many pairs of unmatched blocks, every pair is a candidate.
    static let fewPairs = 400
    /// A chain weighs pairs by the root of their words up to this count, so that one long pair does not outweigh many short.
    static let chainWords = 40
    /// The letters at the start of a word that similarity compares, in place of stemming.
    ///
    /// With 6,
    /// changed-link F1 rises by .003 in English and .003 in German; with 5 English loses it again.
    static let stem = 6
    /// The words that must have crossed a paragraph break before two units are one regrouping.
    static let regroupedWords = 4
    /// The most tokens that a break may have slid where the words before and behind it are the same; more are found as crossed.
    static let slidTokens = 8
}
