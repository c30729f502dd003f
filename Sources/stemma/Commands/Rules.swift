import ArgumentParser
import Extraction
import Foundation

/// `stemma rules`: checks rules for single sites, and makes them of another program's configurations.
struct Rules: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Check rules for single sites, or make them of site configurations.",
        discussion: """
            Prints the rules of all files as one, for 'stemma extract --rules' or an archive's stemma/config.toml. A file that ends in \
            .txt is a site configuration of Full-Text RSS named after its host, courier.example.txt; each line of it that cannot be \
            put as a rule is named on standard error. Every other file is rules in TOML.
            Exit status: 0 done, 2 a file could not be read or is wrong, 3 some lines could not be put as rules.
            """)

    @Argument(help: "Rules in TOML, or site configurations (.txt).", completion: .file())
    var file: [String] = []

    @OptionGroup var output: OutputOption

    func validate() throws {
        if file.isEmpty { throw ValidationError("Name a file with rules, or a site configuration.") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        var parts: [String] = []
        var hosts: Set<String> = []
        var isComplete = true
        for name in file {
            for site in try sites(in: name, session) {
                guard hosts.insert(site.host).inserted else {
                    throw CommandError(
                        code: "rules.invalid", message: "'\(name)' has rules for \(site.host), as a file before it has")
                }
                parts.append(site.toml)
                isComplete = isComplete && site.isComplete
            }
        }
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        try session.deliver(text, to: output.output, paged: false)
        return isComplete ? .done : .partly
    }

    /// The rules of one site as text, and whether all of their file is in it.
    private typealias Site = (host: String, toml: String, isComplete: Bool)

    private func sites(in name: String, _ session: Session) throws -> [Site] {
        guard name.hasSuffix(".txt") else {
            return try SiteRules.read(name, session).sites.map { ($0.host, $0.toml, true) }
        }
        guard let host = SiteConfigImport.host(ofFile: name) else {
            throw CommandError(
                code: "rules.invalid", message: "'\(name)' is not named after a host, as in courier.example.txt")
        }
        let text = String(decoding: try PageInput.read(name, session).bytes, as: UTF8.self)
        let site = SiteConfigImport(text, host: host)
        for omission in site.omissions {
            session.console.complain("warning: \(name) line \(omission.line): \(omission.reason)\n  \(omission.text)\n")
        }
        if site.isEmpty {
            session.console.complain("warning: \(name): nothing in it could be put as a rule\n")
            return [(host, "", false)]
        }
        return [(host, site.toml, site.omissions.isEmpty)]
    }
}
