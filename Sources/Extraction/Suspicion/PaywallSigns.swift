import Article

/// Looks for the wording of the wall that cuts a text short, after the last paragraph.
enum PaywallSigns {
    static func stand(after last: Int, _ reading: PageReading) -> Bool {
        let blocks = reading.text.blocks
        // What stands further down is the site's own.
        return blocks.indices.clamped(to: last..<last + 12).contains { index in
            let block = blocks[index]
            let zone = reading.blockZones[index]
            guard zone?.purpose != .navigation, zone?.strength != .comments, block.words <= 60 else { return false }
            return SignBook.shared.count(.paywall, in: SignBook.words(reading.text.string(block))) > 0
        }
    }
}
