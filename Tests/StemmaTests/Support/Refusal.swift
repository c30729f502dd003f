import TestSupport
import Testing

/// Expects a run to end with a status, this very text on standard error, and nothing on standard output.
func expect(
    _ outcome: Outcome, status: Int32 = 2, refuses text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(outcome.errors == text + "\n", sourceLocation: sourceLocation)
    #expect(outcome.text == "", sourceLocation: sourceLocation)
}
