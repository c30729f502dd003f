/// What a scalar does when text is cut into tokens.
enum ScalarClass: UInt8 {
    /// White space.
    case space
    /// Takes no width and carries no meaning: soft hyphen, zero-width space, byte order mark.
    case zeroWidth
    /// Part of a word in a script that puts spaces between words.
    case letter
    /// A decimal digit.
    case digit
    /// Part of a script without spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar.
    case unspaced
    /// Belongs to the character before it: combining marks, variation selectors, emoji modifiers.
    case extend
    /// Ties the next scalar to the one before it: the zero-width joiner and the signs that join consonants in Indic scripts,
    /// Khmer and Myanmar.
    case tie
    /// Belongs to the character behind it: the number signs of Arabic and Syriac, the Malayalam reph and its like.
    case prepend
    /// One half of a flag.
    case regional
    /// Punctuation, symbols, emoji, controls.
    case other

    /// Looks the class up in the Unicode data; slow, so ``ScalarClasses`` keeps the answers.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xAD, 0x200B, 0x2060, 0xFEFF: self = .zeroWidth
        case 0x200D, 0x094D, 0x09CD, 0x0ACD, 0x0B4D, 0x0C4D, 0x0D4D, 0x1039, 0x17D2: self = .tie
        case 0x200C, 0x0E33, 0x0EB3, 0xFF9E, 0xFF9F: self = .extend
        case 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: self = .extend
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x0D4E, 0x110BD, 0x110CD, 0x111C2...0x111C3,
            0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46, 0x11F02:
            self = .prepend
        case 0x1F1E6...0x1F1FF: self = .regional
        case 0x5F: self = .letter
        default: self.init(category: scalar)
        }
    }

    private init(category scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .decimalNumber:
            self = .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
            .otherNumber:
            self = scalar.isOfUnspacedScript ? .unspaced : .letter
        case .nonspacingMark, .spacingMark, .enclosingMark:
            self = .extend
        case .spaceSeparator, .lineSeparator, .paragraphSeparator:
            self = .space
        default:
            self = scalar.properties.isWhitespace ? .space : .other
        }
    }

    /// The class of a whole page of 256 scalars where it is one and the same, so that Han and Hangul text asks nothing.
    static func uniform(page: UInt32) -> ScalarClass? {
        switch page {
        case 0x34...0x4C, 0x4E...0x9E: .unspaced
        case 0xAC...0xD6: .letter
        default: nil
        }
    }
}

/// The classes of the scalars met so far, kept by pages of 256.
struct ScalarClasses {
    private static let noPage: UInt16 = .max
    private static let notAsked: UInt8 = .max
    private var places: [UInt16] = []
    private var pages: [UInt8] = []

    /// The class of a scalar at or above U+0080, given by its value.
    mutating func of(_ value: UInt32) -> ScalarClass {
        if places.isEmpty { places = Array(repeating: Self.noPage, count: 0x1100) }
        let page = Int(value >> 8)
        if places[page] == Self.noPage { add(page) }
        let place = Int(places[page]) << 8 | Int(value & 0xFF)
        if pages[place] == Self.notAsked {
            pages[place] = (Unicode.Scalar(value).map { ScalarClass($0) } ?? .other).rawValue
        }
        return ScalarClass(rawValue: pages[place]) ?? .other
    }

    private mutating func add(_ page: Int) {
        places[page] = UInt16(pages.count >> 8)
        let kind = ScalarClass.uniform(page: UInt32(page))?.rawValue ?? Self.notAsked
        pages.append(contentsOf: repeatElement(kind, count: 256))
    }

    /// The classes of ASCII.
    static let ascii: [UInt8] = (0..<128).map { ScalarClass(Unicode.Scalar(UInt8($0))).rawValue }
}

extension Unicode.Scalar {
    /// Whether the scalar's block belongs to a script written without spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar.
    package var isOfUnspacedScript: Bool {
        switch value {
        case 0x0E00...0x0EFF,  // Thai, Lao
            0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,  // Myanmar
            0x1780...0x17FF,  // Khmer
            0x3005...0x3007, 0x3021...0x3029, 0x3031...0x303C,  // ideographic marks and numerals
            0x3040...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF,  // Kana, Bopomofo
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,  // Han
            0xFF66...0xFF9D:  // half-width Kana
            true
        default: false
        }
    }
}
