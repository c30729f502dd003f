import Article
import Crypto
import Foundation

/// The version of the rules and code that make articles out of pages; a new one may type the same page otherwise.
public let extractorVersion = "1"

extension Extractor {
    /// This extractor, with the hash of all rules that are data.
    static let stemma = Extractor(name: "stemma", version: extractorVersion, rules: rulesHash)

    private static let rulesHash: String = {
        var hash = SHA256()
        hash.update(data: Data(ZoneVocabulary.ruleData.utf8))
        for file in PhraseLibrary.files { file.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        return "sha256:"
            + hash.finalize().map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }()
}
