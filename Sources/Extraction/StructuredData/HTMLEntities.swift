import Article

/// Text out of strings that hold HTML although they should not: `Smith &amp; Sons`, `&lt;a href=…&gt;Jane&lt;/a&gt;`.
enum HTMLEntities {
    /// The text with character references read, tags taken out and white space folded.
    ///
    /// Linear.
    static func plainText(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
            return TextFold.folded(text)
        }
        var current = text
        // Content systems escape twice now and then.
        for _ in 0..<2 where current.utf8.contains(UInt8(ascii: "&")) { current = unescaped(current) }
        return TextFold.folded(withoutTags(current))
    }

    /// The text with character references read, once.
    static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if let end = rest.prefix(12).firstIndex(of: ";"),
                let character = character(rest[rest.index(after: start)..<end])
            {
                result += character
                rest = rest[rest.index(after: end)...]
            } else {
                result.append("&")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
        if name.hasPrefix("#") {
            return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
        return named[String(name)]
    }

    private static func withoutTags(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            let after = rest[rest.index(after: start)...]
            guard let first = after.first, first.isLetter || first == "/", let end = after.firstIndex(of: ">") else {
                result += rest[...start]
                rest = after
                continue
            }
            result += rest[..<start]
            rest = after[after.index(after: end)...]
        }
        return result + rest
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
        "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
        "bdquo": "„", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
        "euro": "€", "pound": "£", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
        "szlig": "ß",
        "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "aacute": "á", "ccedil": "ç",
        "ocirc": "ô",
        "oacute": "ó", "uacute": "ú", "iacute": "í", "ntilde": "ñ", "Eacute": "É", "oslash": "ø", "aring": "å",
        "aelig": "æ",
    ]
}
