import ArgumentParser
import Report

/// Where the archive is.
struct ArchiveOption: ParsableArguments {
    @Option(
        name: [.customShort("A"), .long],
        help: ArgumentHelp("The archive (default: $STEMMA_ARCHIVE, else the one this folder is in).", valueName: "dir"),
        completion: .directory)
    var archive: String?
}

/// How text for people is shown.
struct DisplayOptions: ParsableArguments {
    @Option(help: "When to colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Flag(name: .customLong("no-pager"), help: "Do not page long output.")
    var noPager = false
}

/// One JSON document in place of text.
struct JSONOption: ParsableArguments {
    @Flag(help: "Print one JSON document.")
    var json = false
}

/// JSON in place of text, one document or an object a line.
struct JSONListOptions: ParsableArguments {
    @Flag(help: "Print one JSON document.")
    var json = false

    @Flag(help: "Print one JSON object a line.")
    var jsonl = false

    func validate() throws {
        if json && jsonl { throw ValidationError("'--json' and '--jsonl' exclude each other; give one of them.") }
    }
}

/// Where a result goes.
struct OutputOption: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to a file in place of standard output.", valueName: "file"),
        completion: .file())
    var output: String?
}

/// The forms of a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    case text, tsv
}

extension ColorChoice: ExpressibleByArgument {}
