/// Why the index could not be used.
///
/// It is a cache: most faults only mean that it is built again.
struct IndexFault: Error {
    /// What it means where building the index again does not help.
    let code: ArchiveError.Code
    /// What is wrong, in words.
    let message: String

    /// Makes a fault.
    init(_ code: ArchiveError.Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Whether another process holds the index, so that building it again is no remedy.
    var isBusy: Bool { code == .locked }
}
