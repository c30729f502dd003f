/// The numbers the pairing of paragraphs turns on, each with its reason.
///
/// Measured on the links that people drew between drafts (ArgRewrite V.2, English) and between articles and their simple versions
/// (DEplain-web, German), and on WikiSplit; "false links" are those drawn between unrelated texts on one subject.
enum Threshold {
    /// How alike two paragraphs between the same neighbours must be: below .35 false links rise from .3 to 1.0 in a hundred
    /// units, above .40 real links are lost.
    static let edited = 0.35
    /// The same for units with fewer than ``shortUnit`` words, where one common word says little.
    static let editedShort = 0.50
    /// How alike two paragraphs must be that left their place: chance offers every pair of the document, not one.
    static let moved = 0.60
    /// The same for short units.
    static let movedShort = 0.65
    /// How alike the only two unmatched paragraphs between two matched neighbours must be: their place speaks for them.
    static let alone = 0.15
    /// A unit with fewer words is short.
    static let shortUnit = 5
    /// What the distance between relative places takes from the likeness of a possible move.
    static let distancePenalty = 0.15
    /// The share of a part's words that the rest of the whole must contain: .60 loses a tenth of the real splits, .40 draws
    /// more false ones than it finds.
    static let contained = 0.50
    /// How much more alike the whole and its parts must get by a part.
    static let partGain = 0.04
    /// The most parts of one paragraph. More are a list, not a split.
    static let mostParts = 6
    /// How far from a part its nearest matched neighbour may stand, so that insertions may lie between the parts.
    static let partDistance = 6
    /// The letters and digits that text must have to be found elsewhere, whether alike or word for word (git's number for moved
    /// lines): `Read more` in another place is another `Read more`.
    static let movedLetters = 20
    /// Blocks in which a feature may stand to suggest candidates; more are boilerplate and suggest everything.
    static let commonFeature = 40
    /// The candidates kept for one block.
    static let candidates = 10
    /// Up to so many pairs of unmatched blocks, every pair is a candidate.
    static let fewPairs = 400
    /// A chain weighs pairs by the root of their words up to this count, so that one long pair does not outweigh many short.
    static let chainWords = 40
    /// The words that must have crossed a paragraph break before two units are one regrouping.
    static let regroupedWords = 4
}
