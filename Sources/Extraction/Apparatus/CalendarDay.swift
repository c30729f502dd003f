/// A date as a text gives it; day and year may be missing.
struct CalendarDay: Sendable, Hashable {
    /// The year, where given.
    var year: Int?
    /// The month, 1 to 12.
    var month: Int
    /// The day of the month, where given.
    var day: Int?

    /// The date as `2026-03-05`, where day and year are given and the month has such a day.
    var iso: String? {
        guard let year, let day, (1...12).contains(month), (1...31).contains(day), (1500...2999).contains(year) else {
            return nil
        }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
