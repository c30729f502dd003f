import Extraction
import Foundation

extension SiteRules {
    /// The rules that a run goes by: those in the named files, then those of the archive, then the user's.
    ///
    /// Of several for one host the first count. Without files named there need not be any.
    static func configured(files: [String] = [], archive: String? = nil, _ session: Session) throws -> SiteRules {
        var rules = SiteRules.none
        for file in files { rules = rules.completed(by: try read(file, session)) }
        for file in configurationFiles(archive: archive, session) where FileManager.default.fileExists(atPath: file) {
            rules = rules.completed(by: try read(file, session))
        }
        return rules
    }

    /// Reads the rules in one file.
    static func read(_ file: String, _ session: Session) throws -> SiteRules {
        let bytes = try PageInput.read(file, session).bytes
        guard bytes.count <= fileBytes else {
            throw CommandError(
                code: "rules.invalid", message: "'\(file)' has \(bytes.count) bytes, more than rules for sites can have"
            )
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError(code: "rules.invalid", message: "'\(file)' is not written in UTF-8")
        }
        do {
            return try SiteRules(toml: text)
        } catch {
            throw CommandError(
                code: "rules.invalid",
                message: "\(file) line \(error.line), column \(error.column): \(error.description)")
        }
    }

    /// The archive's configuration and the user's.
    static func configurationFiles(archive: String?, _ session: Session) -> [String] {
        let user =
            session.variable("STEMMA_CONFIG")
            ?? session.variable("XDG_CONFIG_HOME").map { $0 + "/stemma/config.toml" }
            ?? session.variable("HOME").map { $0 + "/.config/stemma/config.toml" }
        return [archive.map { $0 + "/stemma/config.toml" }, user].compactMap { $0 }
    }
}
