/// Turns values into HTML without scripts, classes of a framework or anything loaded from elsewhere.
///
/// Every text is escaped.
public enum HTML {
    /// The text as character data and as the value of a quoted attribute.
    ///
    /// Control and bidirectional characters are made visible as on a terminal.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.terminalSafe.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A link, or its words alone where the target is no address of the web or of mail.
    ///
    /// - Parameter words: the words, already escaped.
    static func link(_ words: String, to url: String) -> String {
        guard let target = url.safeTarget else { return words }
        return "<a href=\"\(escaped(target))\" rel=\"noopener noreferrer nofollow\">\(words)</a>"
    }

    /// A whole page around a fragment.
    static func page(title: String, style: String, body: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        \(style)</style>
        </head>
        <body>
        \(body)</body>
        </html>

        """
    }
}
