import Article
import Crypto
import Foundation

/// The version of the rules and code that make articles out of pages; a new one may type the same page otherwise.
public let extractorVersion = "1"

extension Extractor {
    /// This extractor, with the hash of all rules that are data.
    static let stemma: Extractor = {
        assert(rulesHash == hashOfRules(), "the rules changed: rulesHash is to be \(hashOfRules())")
        return Extractor(name: "stemma", version: extractorVersion, rules: rulesHash)
    }()

    /// This extractor with the rules of a site: their hash goes into that of the rules.
    static func stemma(with site: SiteRule?) -> Extractor {
        guard let site else { return .stemma }
        var extractor = Extractor.stemma
        extractor.rules = hash { $0.update(data: Data((extractor.rules + "\n" + site.toml).utf8)) }
        return extractor
    }

    /// The hash of the rules as written down; debug builds, and so all tests, check that it is the hash of the rules.
    ///
    /// To take it anew whenever the program starts would be a tenth of the time that a short diff takes.
    private static let rulesHash = "sha256:10b59c39c8a7b46bdceb946b0d002a8e9a26d4658019cc1e90c0310537dac720"

    private static func hashOfRules() -> String {
        hash { hash in
            hash.update(data: Data(ZoneVocabulary.ruleData.utf8))
            for file in PhraseLibrary.files + SignLibrary.files {
                file.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
            }
            hash.update(data: Data(SignLibrary.comments))
        }
    }

    private static func hash(_ update: (inout SHA256) -> Void) -> String {
        var hash = SHA256()
        update(&hash)
        return "sha256:"
            + hash.finalize().map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}
