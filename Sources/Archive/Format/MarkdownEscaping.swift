internal import Article

/// Text as it stands in `article.md`: Markdown that shows the text as it is, and that can be undone to the very characters.
///
/// A line break is a backslash and a newline (a hard break), so a blank line never stands inside a block. Control characters
/// and those that reorder text are character references: printing the file never moves a cursor.
enum MarkdownEscaping {
    /// The text with everything escaped that Markdown would take for markup.
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var atLineStart = true
        var digitsOnly = false
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            if scalar == "\n" {
                result.append(contentsOf: "\\\n".unicodeScalars)
                atLineStart = true
                continue
            }
            if scalar != "\t", scalar.isControlOrBidi {
                result.append(contentsOf: "&#x\(String(scalar.value, radix: 16, uppercase: true));".unicodeScalars)
            } else {
                let next = place + 1 < scalars.count ? scalars[place + 1] : nil
                if isMarkup(scalar, next: next, atLineStart: atLineStart, afterNumber: digitsOnly) {
                    result.append("\\")
                }
                result.append(scalar)
            }
            digitsOnly = (atLineStart || digitsOnly) && ("0"..."9").contains(scalar)
            atLineStart = false
        }
        return String(result)
    }

    /// Undoes ``escape(_:)``.
    static func unescape(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
            return String(text)
        }
        var result = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\", let escaped = rest.popFirst() {
                result.append(escaped)
            } else if scalar == "&", let (referred, after) = reference(in: rest) {
                result.append(referred)
                rest = after
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isMarkup(
        _ scalar: Unicode.Scalar, next: Unicode.Scalar?, atLineStart: Bool, afterNumber: Bool
    ) -> Bool {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<": true
        case "&": next == "#" || next.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
        case "#", ">", "+", "-", "=", "~", "|": atLineStart
        case ".", ")": afterNumber
        default: false
        }
    }

    /// The scalar that `#x1B;` after an ampersand stands for, and what follows.
    private static func reference(
        in rest: Substring.UnicodeScalarView
    ) -> (Unicode.Scalar, Substring.UnicodeScalarView)? {
        guard rest.starts(with: "#x".unicodeScalars) else { return nil }
        let digits = rest.dropFirst(2).prefix { $0.properties.isASCIIHexDigit }
        let after = rest[digits.endIndex...]
        guard after.first == ";", digits.count <= 6, let value = UInt32(String(digits), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return (scalar, after.dropFirst())
    }
}
