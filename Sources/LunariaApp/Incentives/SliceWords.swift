import LunariaCore
import LunariaRender

/// Puts the labels that slices of rate tables have into words: `0-50000 3%` is `0 to below 50,000`.
enum SliceWords {
    /// The bounds of the slice in words, without its rate, which stands beside them; `nil` for what is no such label.
    static func label(of text: String) -> Label? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, (try? Percent(parsing: String(parts[1]))) != nil else { return nil }
        let bounds = parts[0]
        if bounds.last == "+" {
            return number(bounds.dropLast()).map { Label(en: "\($0) and above", zh: "\($0) 及以上") }
        }
        guard let dash = bounds.firstIndex(of: "-"), let from = number(bounds[..<dash]),
            let until = number(bounds[bounds.index(after: dash)...])
        else { return nil }
        return Label(en: "\(from) to below \(until)", zh: "\(from) 至 \(until)（不含）")
    }

    private static func number(_ text: Substring) -> String? {
        guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            let decimal = try? Decimal(parsing: String(text))
        else { return nil }
        return ShownNumber.text(decimal)
    }
}
