import ArgumentParser
import Collation
import Findings
import Report

/// `stemma diff`: what changed between two versions, or two files.
struct Diff: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two versions, or two files.",
        discussion: """
            FROM is a version (fenwick-bridge@v2), a pair (fenwick-bridge@v2..v3), an article, a file, or '-'.
            TO is left out for a pair; for an article alone, its last change is shown; for one version, the latest is TO.
            To set a republished copy against its original, use 'stemma compare'.
            Exit status: 0 the same text (what is around it may differ), 1 they differ, 2 trouble.
            """)

    @Argument(help: "The left side.", completion: .file())
    var from: String

    @Argument(help: "The right side.", completion: .file())
    var to: String?

    @Option(help: "One column or two: auto, inline or split (auto: split from 110 columns).")
    var layout: TerminalOptions.Layout = .auto

    @Flag(name: [.customShort("y"), .customLong("side-by-side")], help: "The same as --layout split.")
    var sideBySide = false

    @Option(
        name: [.customShort("U"), .customLong("context")],
        help: ArgumentHelp("How many unchanged paragraphs to show around a change.", valueName: "n"))
    var context: Int = 0

    @Flag(help: "Print one line of counts.")
    var stat = false

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Differences that count as none: typography, case, whitespace, punctuation, separated by commas.",
            valueName: "list"))
    var ignore: [IgnoreList] = []

    @Flag(help: "Compare versions of different extractors as they are, in place of extracting both pages anew.")
    var asRecorded = false

    @Flag(help: "Show a paragraph that moved as removed and added.")
    var noMoves = false

    @Option(help: "The form: text, json, html, markdown or unified.")
    var format: DiffFormat = .text

    @OptionGroup var json: JSONOption

    @Option(help: ArgumentHelp("The width of the text in columns.", valueName: "n"))
    var width: Int?

    @Option(name: .customLong("as"), help: "How to read files: auto, html, text or blocks.")
    var readAs: ReadAs = .auto

    @Flag(name: .shortAndLong, help: "Print nothing; the exit status says it.")
    var quiet = false

    @OptionGroup var output: OutputOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if context < 0 { throw ValidationError("'-U' takes 0 or more, not \(context).") }
        if let width, width < TerminalOptions.narrowest {
            throw ValidationError("'--width' takes \(TerminalOptions.narrowest) or more, not \(width).")
        }
        if json.json, format != .text, format != .json {
            throw ValidationError("'--json' and '--format \(format.rawValue)' exclude each other.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let pair = try VersionPair(
            from: from, to: to, readAs: readAs, asRecorded: asRecorded,
            location: ArchiveLocation(option: archive, session: session), session)
        var options = Collation.Options()
        options.findsMoves = !noMoves
        options.ignoring = Set(ignore.flatMap(\.kinds))
        let clock = ContinuousClock()
        let start = clock.now
        var collation = Collation.collate(pair.from.article, with: pair.to.article, options: options)
        collation.elapsed = (clock.now - start) / .milliseconds(1)
        if !quiet {
            let paged = format == .text && !json.json && !display.noPager && output.output == nil
            try session.deliver(render(collation, pair, session), to: output.output, paged: paged)
            if let reading = pair.reading, stat || format == .unified {
                session.console.complain("note: \(reading)\n")
            }
            if pair.isOfTwoArticles, session.console.errorIsTerminal {
                session.console.complain(
                    "hint: these are two articles; 'stemma compare \(from) \(to ?? "")' relates a copy to its original\n"
                )
            }
        }
        return collation.isSameText ? .done : .no
    }

    private func render(_ collation: Collation, _ pair: VersionPair, _ session: Session) -> String {
        let heading = pair.heading(for: collation)
        let terminal = session.terminal(display) { options in
            options.layout = sideBySide ? .split : layout
            options.context = context
            if let width { options.width = width }
        }
        if json.json || format == .json {
            return JSON.diff(collation, from: pair.from.label, to: pair.to.label, reading: pair.reading).pretty
        }
        if stat { return terminal.stat(collation, name: pair.name) }
        switch format {
        case .text, .json: return terminal.diff(collation, heading: heading)
        case .html: return HTML.diffPage(collation, heading: heading, context: context)
        case .markdown: return Markdown.diff(collation, heading: heading, context: context)
        case .unified: return terminal.unified(collation, heading: heading)
        }
    }
}

/// The forms of a diff.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, html, markdown, unified
}

/// Kinds of differences that count as none, as `--ignore` takes them.
struct IgnoreList: ExpressibleByArgument {
    let kinds: [Collation.Ignorable]

    init?(argument: String) {
        let words = argument.split(separator: ",").map(String.init)
        kinds = words.compactMap(Collation.Ignorable.init(rawValue:))
        if words.isEmpty || kinds.count < words.count { return nil }
    }
}
