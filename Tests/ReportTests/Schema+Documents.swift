import Report
import TestSupport
import Testing

extension Schema {
    /// Expects a document to be valid in both forms in which it is printed.
    func expectValid(_ document: JSON, sourceLocation: SourceLocation = #_sourceLocation) throws {
        for text in [document.compact, document.pretty] {
            let faults = try faults(in: text)
            #expect(faults == [], sourceLocation: sourceLocation)
        }
    }
}
