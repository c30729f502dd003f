/// Recognises web and e-mail addresses in running text.
enum AddressScanner {
    /// The address that the word from `start` to `wordEnd` begins, with its end; nil where it is a word only.
    static func address(in bytes: [UInt8], at start: Int, wordEnd: Int) -> (Token.Kind, Int)? {
        guard wordEnd < bytes.count, bytes[start] < 0x80,
            bytes[wordEnd] == UInt8(ascii: ":") || bytes[wordEnd] != UInt8(ascii: "%") && goesOn(bytes[wordEnd])
        else { return nil }
        var end = wordEnd
        var at: Int?
        while end < min(bytes.count, start + longest),
            bytes[end].isASCIIAlphanumeric || goesOn(bytes[end])
        {
            if bytes[end] == UInt8(ascii: "@") { at = end }
            end += 1
        }
        if bytes[start..<end].elementsEqual("http".utf8) || bytes[start..<end].elementsEqual("https".utf8) {
            guard bytes[end...].starts(with: "://".utf8) else { return nil }
            return (.address, trimmed(bytes, pathEnd(bytes, from: end)))
        }
        while end > wordEnd, !bytes[end - 1].isASCIIAlphanumeric { end -= 1 }
        if let at, at + 1 < end, bytes[(at + 1)..<end].contains(UInt8(ascii: ".")) { return (.mail, end) }
        guard at == nil, isDomain(bytes[start..<end]) else { return nil }
        if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
            return (.address, trimmed(bytes, pathEnd(bytes, from: end)))
        }
        return (.address, end)
    }

    /// No e-mail address and no name of a host is longer.
    private static let longest = 256

    /// Whether an address can go on with a mark; asked of every word, so not by looking it up in a text.
    private static func goesOn(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// The end of `[email protected]`, what pages show where a script hides an e-mail address.
    static func hiddenMail(in bytes: [UInt8], at start: Int) -> Int? {
        for form in hiddenForms where bytes[start...].starts(with: form) { return start + form.count }
        return nil
    }

    private static let hiddenForms: [[UInt8]] = [
        Array("[email protected]".utf8), Array("[email\u{A0}protected]".utf8),
    ]

    /// Whether the bytes are `name.tld` with a top-level domain that the press uses; `end.Next` is none.
    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, let first = labels.first, first.count > 1 else { return false }
        guard labels.allSatisfy({ !$0.isEmpty }) else { return false }
        let domain = String(decoding: last, as: UTF8.self)
        return topLevel.contains(domain) || first.elementsEqual("www".utf8) && labels.count > 2
    }

    private static func pathEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, !"<>\"".utf8.contains(bytes[end]) { end += 1 }
        return end
    }

    private static func trimmed(_ bytes: [UInt8], _ end: Int) -> Int {
        var end = end
        while end > 0, ".,;:!?)]'*".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Lower case only: `Monday.The next day` with a forgotten space is no domain.
    private static let topLevel: Set<String> = [
        "com", "org", "net", "info", "news", "press", "media", "blog", "tv", "io", "co", "eu", "int", "edu", "gov",
        "example",
        "test", "us", "uk", "ca", "au", "nz", "ie", "in", "za", "es", "mx", "ar", "cl", "pe", "fr", "be", "ch", "lu",
        "de", "at",
        "it", "pt", "br", "nl", "pl", "ru", "su", "ua", "by", "kz", "eg", "sa", "ae", "qa", "lb", "ma", "tn", "dz",
        "cn", "hk",
        "tw", "jp", "kr", "se", "no", "dk", "fi", "cz", "sk", "hu", "ro", "gr", "tr", "il", "ir", "today", "online",
        "site",
        "world", "live", "team", "social", "page", "app", "dev",
    ]
}
