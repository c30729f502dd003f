/// What extraction made of every block of a page, those it left out included.
public struct Explanation: Sendable, Hashable {
    /// The blocks in the order of the page.
    public var blocks: [Block]

    /// Makes an explanation.
    public init(_ blocks: [Block]) {
        self.blocks = blocks
    }

    /// One block of the page.
    public struct Block: Sendable, Hashable {
        /// Its ¶ number within its scope; nil where it was left out.
        public var number: Int?
        /// `body`, `apparatus`, or why it was left out.
        public var scope: String
        /// Its role.
        public var role: String
        /// How strongly it speaks for being text of the article; nil where nothing was weighed.
        public var score: Double?
        /// The rule that decided.
        public var rule: String
        /// Its text.
        public var text: String

        /// Makes a block.
        public init(number: Int?, scope: String, role: String, score: Double?, rule: String, text: String) {
            self.number = number
            self.scope = scope
            self.role = role
            self.score = score
            self.rule = rule
            self.text = text
        }
    }
}

extension Terminal {
    /// The explanation as a table, the text of each block cut to what the width leaves.
    public func explanation(_ explanation: Explanation) -> String {
        var table = Table(columns: [
            .init("¶", alignment: .right), .init("SCOPE"), .init("ROLE"), .init("SCORE", alignment: .right),
            .init("RULE", isFlexible: true),
            .init("TEXT", isFlexible: true),
        ])
        if options.ascii { table.columns[0].title = "#" }
        for block in explanation.blocks {
            table.add(
                cells(of: block).map { StyledText($0, block.number == nil ? .dim : .plain) })
        }
        return text(table.lines(width: options.width, ellipsis: glyphs.ellipsis))
    }

    private func cells(of block: Explanation.Block) -> [String] {
        [
            block.number.map(String.init) ?? "", block.scope, block.role, block.score.map(Terminal.decimal) ?? "",
            block.rule, block.text,
        ]
    }

    /// A number with two decimals.
    private static func decimal(_ number: Double) -> String {
        let hundredths = Int((abs(number) * 100).rounded())
        let digits = String(hundredths % 100).count == 1 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
        return "\(number < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits)"
    }
}

extension Explanation {
    /// The explanation for a pipe: number, scope, role, score, rule and whole text, tab-separated.
    public var tabSeparated: String {
        TabSeparated.text(
            blocks.map { block in
                [
                    block.number.map(String.init) ?? "", block.scope, block.role, block.score.map { "\($0)" } ?? "",
                    block.rule, block.text,
                ]
            })
    }
}
