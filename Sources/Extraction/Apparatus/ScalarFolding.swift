import Foundation

/// Scalars as phrases are compared: small, without accents, one form for letters that are written in several.
///
/// `Éditeur` and `editeur`, `Обновлён` and `обновлен`, `أخبار` and `اخبار`, `Ａ` and `a` meet. Digits of every script become ASCII's.
enum ScalarFolding {
    /// What stands for the scalar in comparisons; 0 for a mark that is passed over.
    static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        let value = scalar.value
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value + 0x20 : value }
        if value < tableEnd { return table[Int(value)] }
        switch value {
        case 0xFF01...0xFF5E: return table[Int(value - 0xFEE0)]
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: return 0
        case 0x2010...0x2015, 0x2212: return 0x2D
        case 0x2018, 0x2019, 0x2032: return 0x27
        case 0x3000: return 0x20
        default: return value
        }
    }

    private static let tableEnd: UInt32 = 0x700

    private static let table: [UInt32] = {
        // One decomposition of all small forms, a line each: asking scalar by scalar takes several times as long.
        let small = (0..<tableEnd).map { value in
            value < 0x80 ? "" : Unicode.Scalar(value)?.properties.lowercaseMapping ?? ""
        }
        let lines = small.joined(separator: "\n").decomposedStringWithCanonicalMapping.unicodeScalars
        let first = lines.split(separator: "\n", omittingEmptySubsequences: false).map { $0.first?.value }
        return (0..<tableEnd).map { value in special(value) ?? first[Int(value)] ?? value }
    }()

    /// Letters and marks that their decomposition alone does not bring to the common form.
    private static func special(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xA0: return 0x20
        case 0xAD, 0x61C, 0x640: return 0
        case 0x110, 0x111: return 0x64
        case 0x131: return 0x69
        case 0x141, 0x142: return 0x6C
        case 0xD8, 0xF8: return 0x6F
        case 0x660...0x669: return value - 0x660 + 0x30
        case 0x6F0...0x6F9: return value - 0x6F0 + 0x30
        case 0x622, 0x623, 0x625, 0x671: return 0x627
        case 0x629: return 0x647
        case 0x649, 0x6CC: return 0x64A
        case 0x6A9: return 0x643
        default: break
        }
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is written without spaces between words: Han, kana.
    var isIdeographic: Bool {
        switch value {
        case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Whether the scalar is part of a word: a letter, a mark on one, or the copyright sign, which phrases treat as a word.
    var isWordPart: Bool {
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0xA9: true
        case 0..<0xAA: false
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x400...0x481, 0x48A...0x52F, 0x620...0x64A: true
        case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F: false
        default:
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark:
                true
            default: false
            }
        }
    }

    /// The digit's value, in ASCII, Arabic-Indic or full-width writing.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0x660...0x669: Int(value - 0x660)
        case 0x6F0...0x6F9: Int(value - 0x6F0)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }
}
