/// The common case of ``TitleText/comparable(_:)``: text of scalars that each are a character of their own.
enum ComparableText {
    /// The letters and digits of a text in lower case with single spaces; nil where it has scalars that are not common.
    static func plain(_ text: String) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var pending = false
        for scalar in text.unicodeScalars {
            switch sort(scalar.value) {
            case .letter(let value):
                if pending, !result.isEmpty { result.append(0x20) }
                pending = false
                if value < 0x80 {
                    result.append(UInt8(truncatingIfNeeded: value))
                } else if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
                    result.append(contentsOf: encoded)
                }
            case .apostrophe: break
            case .other: pending = true
            case .uncommon: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private enum Sort {
        /// A letter or digit, with its lower case.
        case letter(UInt32)
        /// What stands inside words without parting them.
        case apostrophe
        case other
        /// A scalar that may join others, or whose lower case takes a table.
        case uncommon
    }

    private static func sort(_ value: UInt32) -> Sort {
        switch value {
        case 0x61...0x7A, 0x30...0x39: .letter(value)
        case 0x41...0x5A: .letter(value + 0x20)
        case 0x27, 0x2019, 0xAD: .apostrophe
        case 0..<0x80, 0xA0, 0xA1, 0xA7, 0xA9, 0xAB, 0xAE, 0xB7, 0xBB, 0xBF, 0xD7, 0xF7: .other
        case 0xDF...0xFF, 0x430...0x45F, 0x620...0x63F, 0x641...0x64A, 0x3041...0x3096, 0x30A1...0x30FA,
            0x4E00...0x9FFF, 0xAC00...0xD7A3:
            .letter(value)
        case 0xC0...0xDE, 0x410...0x42F: .letter(value + 0x20)
        case 0x400...0x40F: .letter(value + 0x50)
        case 0x2010...0x2018, 0x201A...0x2027, 0x3001...0x3003, 0x3008...0x3011: .other
        default: .uncommon
        }
    }
}
