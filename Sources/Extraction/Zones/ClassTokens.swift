/// The words of `class` and `id` attributes: `articleBody`, `article-body` and `article_body` are two words each.
enum ClassTokens {
    /// The hashes of the words of one value, over all its tokens.
    ///
    /// For small vocabularies.
    static func words(_ value: ArraySlice<UInt8>) -> [UInt64] {
        tokens(value).flatMap(\.words)
    }

    /// One token of a value.
    struct Token {
        /// The hashes of its words in lower case.
        var words: [UInt64] = []
        /// The hash of the whole token in lower case.
        var whole: UInt64 = 0
    }

    /// The tokens of a value, each split into words.
    ///
    /// Linear.
    static func tokens(_ value: ArraySlice<UInt8>) -> [Token] {
        var tokens: [Token] = []
        var token = Token()
        var word = ByteHash()
        var whole = ByteHash()
        var length = 0
        var previous: Character.Sort = .other
        func endWord() {
            if length > 0 { token.words.append(word.value) }
            word = ByteHash()
            length = 0
        }
        func endToken() {
            endWord()
            if !token.words.isEmpty {
                token.whole = whole.value
                tokens.append(token)
            }
            token = Token()
            whole = ByteHash()
        }
        var index = value.startIndex
        while index < value.endIndex {
            let byte = value[index]
            let sort = Character.Sort(byte)
            switch sort {
            case .space: endToken()
            case .other:
                endWord()
                whole.add(byte)
            case .upper, .lower, .digit:
                let next = index + 1 < value.endIndex ? Character.Sort(value[index + 1]) : .other
                let isNewWord =
                    switch (previous, sort) {
                    case (.lower, .upper), (.digit, .upper), (.digit, .lower), (.lower, .digit), (.upper, .digit): true
                    case (.upper, .upper): next == .lower
                    default: false
                    }
                if isNewWord { endWord() }
                word.add(byte.asciiLowercased)
                whole.add(byte.asciiLowercased)
                length += 1
            }
            previous = sort
            index += 1
        }
        endToken()
        return tokens
    }

    private enum Character {
        enum Sort {
            case upper, lower, digit, space, other

            init(_ byte: UInt8) {
                switch byte {
                case 0x41...0x5A: self = .upper
                case 0x61...0x7A, 0x80...: self = .lower
                case 0x30...0x39: self = .digit
                case 0x20, 0x09...0x0D: self = .space
                default: self = .other
                }
            }
        }
    }
}
