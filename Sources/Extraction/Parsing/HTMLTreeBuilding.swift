/// What makes a tree of markup.
///
/// The rest of extraction sees only the tree, so that another parser can take this one's place.
protocol HTMLTreeBuilding: Sendable {
    /// The tree of a page, by the rules of HTML as far as the parser knows them. Never fails: HTML has no invalid input.
    func tree(of markup: ScreenedMarkup) -> DOM
}
