import Article
import Findings
import Report

/// The line under a diff's heading that says whether the page owns up to what changed.
struct ChangeNote {
    /// The word and the reason.
    let note: DiffHeading.Note

    /// Nil where there is nothing to own up to and no notice.
    init?(_ change: Change) {
        let findings = Self.phrase(change.findings)
        let notes = change.notes.map { $0.sort.rawValue.replacing("_", with: " ") }
        guard let first = notes.first else {
            guard change.isUnmarked else { return nil }
            note = DiffHeading.Note(mark: "unmarked", detail: findings + ", no note on the page")
            return
        }
        let detail = [notes.count == 1 ? "\(first) note on the page" : "\(notes.count) notes on the page", findings]
        note = DiffHeading.Note(
            mark: "noted", detail: detail.filter { !$0.isEmpty }.joined(separator: ", "), isWarning: false)
    }

    /// `2 figures changed, 1 attributed paragraph removed`.
    private static func phrase(_ findings: [Finding]) -> String {
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let removed = findings.count { $0.kind == .attribution && $0.to == nil && $0.paragraph != nil }
        var parts = Finding.Kind.allCases.compactMap { kind -> String? in
            let number = findings.count { $0.kind == kind } - (kind == .attribution ? removed : 0)
            return number > 0 ? count(number, kind.rawValue) + " changed" : nil
        }
        if removed > 0 { parts.append(count(removed, "attributed paragraph") + " removed") }
        return parts.joined(separator: ", ")
    }
}
