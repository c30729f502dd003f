import ArgumentParser

/// `stemma completions`: the script that completes commands and options in a shell.
struct Completions: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print the completion script of a shell.",
        discussion: "On a terminal it also says where the script belongs.")

    @Argument(help: "The shell: bash, zsh or fish.")
    var shell: Shell

    func run(_ session: Session) throws -> ExitStatus {
        try session.console.write(Stemma.completionScript(for: shell.generator))
        if session.console.outputIsTerminal { session.console.complain("\n# \(shell.place)\n") }
        return .done
    }

    /// The shells there are scripts for.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish

        var generator: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }

        /// Where a user keeps the script.
        var place: String {
            switch self {
            case .bash: "stemma completions bash > ~/.local/share/bash-completion/completions/stemma"
            case .zsh: "stemma completions zsh > a file '_stemma' in a folder on $fpath"
            case .fish: "stemma completions fish > ~/.config/fish/completions/stemma.fish"
            }
        }
    }
}
