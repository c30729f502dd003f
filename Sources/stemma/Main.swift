import ArgumentParser
import Foundation

/// The way through a run: arguments, command, exit status; every error becomes text here.
@main
enum Main {
    static func main() {
        Console.occupyClosedDescriptors()
        let session = Session.current()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status: ExitStatus
        do {
            // Swift reads the command line from /proc, and takes it for empty where that cannot be read.
            if CommandLine.arguments.isEmpty {
                throw CommandError(
                    code: "arguments.unreadable", message: "the arguments of the command cannot be read",
                    hints: ["stemma needs '/proc', as Linux provides it"])
            }
            status = try run(arguments, session)
        } catch {
            let error = CommandError(error, arguments: arguments)
            session.complain(error, asJSON: arguments.contains("--json") || arguments.contains("--jsonl"))
            status = error.status
        }
        exit(status.rawValue)
    }

    private static func run(_ arguments: [String], _ session: Session) throws -> ExitStatus {
        guard let first = arguments.first else {
            try session.console.write(ShortHelp.text)
            return .done
        }
        if first == "help" {
            return try HelpTopics.show(Array(arguments.dropFirst()), session)
        }
        if first == "--version" {
            try session.console.write("stemma \(stemmaVersion)\n")
            return .done
        }
        if !first.hasPrefix("-") { try CommandNames.check(first) }
        if let command = command(named: first, Array(arguments.dropFirst())) { return try command.run(session) }

        let command: any ParsableCommand
        do {
            command = try Stemma.parseAsRoot(arguments)
        } catch  where Stemma.exitCode(for: error) == .success {
            // Help that was asked for.
            return try HelpTopics.page(Stemma.fullMessage(for: error, columns: session.helpColumns), session)
        }
        guard let command = command as? any StemmaCommand else {
            try rejectClusterWithHelp(arguments)
            return try HelpTopics.page(help(from: command, session), session)
        }
        return try command.run(session)
    }

    /// A command without fault, read without the tree of all commands, which takes longer to build than a short diff to make; nil
    /// where the tree has to say what is wrong or asked for.
    private static func command(named name: String, _ arguments: [String]) -> (any StemmaCommand)? {
        let types = Stemma.groups.lazy.flatMap(\.commands)
        return try? types.first { $0.configuration.commandName == name }?.parse(arguments)
    }

    /// The page of help that a command of ArgumentParser's own stands for: running it throws the page.
    private static func help(from command: any ParsableCommand, _ session: Session) -> String {
        var command = command
        do {
            try command.run()
            return Stemma.helpMessage(columns: session.helpColumns)
        } catch {
            return Stemma.fullMessage(for: error, columns: session.helpColumns)
        }
    }

    /// Rejects what ArgumentParser takes for a bundle of short options with `-h` among them, such as the file name `-v2.html`.
    private static func rejectClusterWithHelp(_ arguments: [String]) throws {
        let options = arguments.prefix { $0 != "--" }
        if options.contains("-h") || options.contains("--help") { return }
        guard let cluster = options.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("h") })
        else {
            return
        }
        throw CommandError.usage(
            "unknown option '\(cluster)'", hints: ["a file whose name begins with '-' is written './\(cluster)'"])
    }
}

/// A command that runs in a session and answers with an exit status.
protocol StemmaCommand: ParsableCommand {
    /// Does what was asked.
    func run(_ session: Session) throws -> ExitStatus
}

/// The root of the command tree.
struct Stemma: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stemma",
        abstract: "Records every version of an article with its provenance, and shows what changed.",
        discussion: """
            Help topics: references, queries, formats, exit-codes, environment ('stemma help references').
            """,
        groupedSubcommands: groups.map { CommandGroup(name: $0.name, subcommands: $0.commands) })

    /// The commands as the help groups them.
    static let groups: [(name: String, commands: [any StemmaCommand.Type])] = [
        ("Record", [Init.self, Record.self, Import.self, Extract.self]),
        ("Read", [List.self, Show.self, Log.self, Diff.self, Search.self]),
        ("Audit", [Compare.self]),
        ("Share", [Sync.self]),
        (
            "Maintain",
            [
                Verify.self, Checkpoint.self, Prove.self, Compact.self, Reextract.self, Withdraw.self, Reindex.self,
                Rules.self,
                Completions.self,
            ]
        ),
    ]
}
