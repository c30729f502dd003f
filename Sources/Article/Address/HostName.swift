import Foundation

/// Host names in their one ASCII form, each fit to be the name of a branch.
enum HostName {
    /// The host in lower case, IDNA labels as `xn--…`, without the root's full stop.
    static func normalize(_ text: Substring) throws(AddressError) -> String {
        let refused = AddressError.invalidHost(String(text.prefix(60)))
        if text.hasPrefix("[") { return try normalizeIPv6(text, refused) }
        var host = text.lowercased()
        if !host.utf8.allSatisfy({ $0 < 0x80 }) {
            guard let encoded = URLComponents(string: "https://\(host)/")?.encodedHost else { throw refused }
            host = encoded.lowercased()
        }
        if host.hasSuffix(".") { host.removeLast() }
        guard host.utf8.count <= 250, host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isLabel)
        else { throw refused }
        // Git takes no branch whose name ends so; no top-level domain does.
        guard !host.hasSuffix(".lock") else { throw refused }
        return host
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                }
            }
    }

    private static func normalizeIPv6(_ text: Substring, _ refused: AddressError) throws(AddressError) -> String {
        let digits = text.dropFirst().dropLast().lowercased()
        guard text.hasSuffix("]"), (2...45).contains(digits.utf8.count), digits.contains(":"),
            digits.utf8.allSatisfy({ "0123456789abcdef:.".utf8.contains($0) })
        else { throw refused }
        return "[\(digits)]"
    }
}
