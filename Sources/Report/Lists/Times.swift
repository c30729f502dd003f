import Article
public import Foundation

extension Terminal {
    /// A moment as lists show it: `9 h ago` within the last 24 hours where the present is known, else `2026-03-03 11:47Z`.
    public func time(_ date: Date) -> String {
        guard let now = options.now else { return Moment.display(date) }
        let seconds = now.timeIntervalSince(date)
        switch seconds {
        case 0..<60: return "just now"
        case 60..<3600: return "\(Int(seconds / 60)) min ago"
        case 3600..<86_400: return "\(Int(seconds / 3600)) h ago"
        default: return Moment.display(date)
        }
    }
}

extension Int {
    /// The number with its digits in groups of three, `84,211`.
    var grouped: String {
        let digits = String(magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return (self < 0 ? "-" : "") + result
    }
}
