import Archive
import ArgumentParser
import Article
import Findings
import Report

/// `stemma compare`: an original with a republished copy.
struct Compare: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set a republished copy against its original.",
        discussion: """
            Finds the version that the copy was taken from, sets the copy's own wrapper aside, and gives a verdict.
            ORIGINAL and COPY are articles of the archive (slug, id or address), one version of them, or files.
            Exit status: 0 the verdict is identical or close and no check is missing, 1 otherwise, 2 not the same article.
            """)

    @Argument(help: "The original.", completion: .file())
    var original: String

    @Argument(help: "The copy.", completion: .file())
    var copy: String

    @Option(
        help: ArgumentHelp("Which version to set the copy against: source, latest or a version.", valueName: "version"))
    var with: String = "source"

    @Option(help: "What is the copy's own: hide or show.")
    var wrapper: WrapperChoice = .hide

    @Option(
        help: ArgumentHelp("Accept a copy with up to this share of words changed, in per cent.", valueName: "pct"))
    var maxChanged: Double?

    @Option(
        help: ArgumentHelp(
            "What to overlook, separated by commas: trim, edit, rewrite, excerpt; headline, credit, correction, quotations, figures.",
            valueName: "list"))
    var allow: [AllowList] = []

    @Option(name: .customLong("as"), help: "How to read files: auto, html, text or blocks.")
    var readAs: ReadAs = .auto

    @Flag(name: .shortAndLong, help: "Print nothing; the exit status says it.")
    var quiet = false

    @OptionGroup var output: OutputOption
    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if let maxChanged, !(0...100).contains(maxChanged) {
            throw ValidationError("'--max-changed' takes a percentage from 0 to 100.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        if original == "-", copy == "-" { throw CommandError.usage("standard input can be one side only") }
        let sides = Witnesses(
            location: ArchiveLocation(option: archive, session: session), readAs: readAs, session: session)
        let originals = try sides.all(of: original)
        let copies = try sides.all(of: copy)
        guard let newest = copies.last else {
            throw CommandError(code: "copy.empty", message: "the copy has no version")
        }
        guard let comparison = CopyComparison.compare(newest, with: originals, against: try reference(originals)) else {
            throw CommandError(
                code: "version.unknown", message: "\(original) has no version '\(with)'",
                facts: [versions(originals)].compactMap { $0 })
        }
        if comparison.verdict == .unrelated {
            throw CommandError(
                code: "compare.unrelated", message: "these do not look like the same article",
                facts: ["less than 5% of the words of \(comparison.original.label) are in \(newest.label)"],
                hints: ["'stemma diff \(original) \(copy)' shows both in full"])
        }
        let copyVersions = newest.version == nil ? nil : copies.count
        let allowance = CopyComparison.Allowance(
            verdicts: Set(allow.flatMap(\.verdicts)), checks: Set(allow.flatMap(\.checks)),
            mostChanged: maxChanged.map { $0 / 100 })
        let text =
            json.json
            ? JSON.compare(comparison, copyVersions: copyVersions, allowing: allowance).pretty
            : session.terminal(display).comparison(
                comparison, copyVersions: copyVersions, showsWrapper: wrapper == .show)
        if !quiet { try session.deliver(text, to: output.output, paged: !display.noPager && !json.json) }
        return comparison.isFaithful(allowing: allowance) ? .done : .no
    }

    private func reference(_ originals: [Witness]) throws -> CopyComparison.Reference {
        switch with {
        case "source": return .source
        case "latest": return .latest
        default:
            guard with.hasPrefix("v"), let number = Int(with.dropFirst()) else {
                throw CommandError.usage("'--with' takes source, latest or a version such as v2, not '\(with)'")
            }
            return .version(number)
        }
    }

    private func versions(_ witnesses: [Witness]) -> String? {
        let numbers = witnesses.compactMap(\.version).sorted()
        guard let first = numbers.first, let last = numbers.last else { return nil }
        return first == last ? "it has v\(first) only" : "it has versions v\(first) to v\(last)"
    }
}

/// Whether what is the copy's own is shown among the changes.
enum WrapperChoice: String, CaseIterable, ExpressibleByArgument {
    case hide, show
}

/// What to overlook in a copy, as `--allow` takes it.
struct AllowList: ExpressibleByArgument {
    let verdicts: [CopyComparison.Verdict]
    let checks: [CopyComparison.Check.Name]

    private static let words: [String: CopyComparison.Verdict] = [
        "trim": .trimmed, "edit": .edited, "rewrite": .rewritten, "excerpt": .excerpt,
    ]

    init?(argument: String) {
        let words = argument.split(separator: ",").map(String.init)
        verdicts = words.compactMap { Self.words[$0] ?? CopyComparison.Verdict(rawValue: $0) }
        checks = words.compactMap(CopyComparison.Check.Name.init(rawValue:))
        if words.isEmpty || verdicts.count + checks.count < words.count { return nil }
    }
}
