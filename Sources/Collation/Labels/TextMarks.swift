/// The figures of a text, as the rule `number` reads them.
public enum Figures {
    /// Finds the numbers, amounts, dates and times of a text, each whole (`£2.4m`, `1,200`, `nine weeks` gives `nine`).
    ///
    /// - Parameter language: the text's BCP 47 tag; without one only figures in digits are found.
    /// - Returns: the figures in order, in the form in which two of them are compared: lower case, without white space and the
    ///   separators between thousands.
    public static func find(in text: String, language: String?) -> [String] {
        let bytes = Array(text.utf8)
        let data = LanguageData.named(language)
        let reading = Reading(bytes: bytes, changed: 0..<bytes.count, before: 0, after: 0, language: data)
        return NumberRule.values(in: reading, data)
    }
}

/// The quotations of a text, as the rule `quotation` reads them.
public enum Quotations {
    /// Finds what stands inside quotation marks of any style, the marks excluded, in order; linear.
    public static func find(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return QuotedRanges(in: bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}

/// The attributions of a text, as the rule `attribution` reads them.
public enum Attributions {
    /// Whether somebody is made responsible for a statement of the text (`said`, `according to`); linear.
    ///
    /// - Parameter language: the text's BCP 47 tag; without data for it the answer is no.
    public static func stand(in text: String, language: String?) -> Bool {
        guard let data = LanguageData.named(language) else { return false }
        let bytes = Array(text.utf8)
        let reading = Reading(bytes: bytes, changed: 0..<bytes.count, before: 0, after: 0, language: data)
        return !reading.phrases(.attribution).isEmpty
    }
}
