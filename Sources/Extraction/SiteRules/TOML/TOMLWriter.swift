/// Writes what ``TOMLReader`` reads.
enum TOMLWriter {
    /// A string between double quotation marks.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.isForbiddenControl {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// An array of strings: on one line where there is one, else each on its own.
    static func array(_ texts: [String]) -> String {
        guard texts.count != 1 else { return "[" + texts.map(quoted).joined() + "]" }
        return "[\n" + texts.map { "    \(quoted($0)),\n" }.joined() + "]"
    }
}
