public import Foundation
internal import Git

/// Who records, when and how; nothing about the articles themselves.
public struct RecordingContext: Sendable, Hashable {
    /// The moment of recording.
    public var now: Date
    /// The recording program, `stemma/0.1.0`.
    public var agent: String
    /// Who runs it, `Coast desk <desk@courier.example>` or a name alone.
    public var operatorName: String?
    /// A remark to keep with each capture.
    public var note: String?
    /// Tags to keep with each capture.
    public var tags: [String]
    /// Which pages' bytes are kept.
    public var keepPages: KeepPages

    /// Makes a context.
    public init(
        now: Date, agent: String, operatorName: String? = nil, note: String? = nil, tags: [String] = [],
        keepPages: KeepPages = .changed
    ) {
        self.now = now
        self.agent = agent
        self.operatorName = operatorName
        self.note = note
        self.tags = tags
        self.keepPages = keepPages
    }

    /// Which pages' bytes are kept.
    ///
    /// Their hashes always are.
    public enum KeepPages: String, Sendable, Hashable, CaseIterable {
        /// That of each version.
        case changed
        /// That of each capture.
        case all
        /// None.
        case none
    }
}

extension RecordingContext {
    /// The signature of a commit by an operator; nothing that a page says gets into it.
    static func signature(of operatorName: String?, at date: Date) -> Signature {
        let text = operatorName ?? "Stemma"
        guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else {
            return Signature(name: text, email: "stemma@localhost", date: date)
        }
        return Signature(name: String(text[..<open]), email: String(text[open...].dropFirst().dropLast()), date: date)
    }
}
