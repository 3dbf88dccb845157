/// Formats of numbers in the notation of Excel.
enum NumberFormat {
    /// Excel shows no more decimals than these.
    private static let mostPlaces = 30
    private static let scientific = "0.##############E+00"

    /// Thousands separators and a number of decimals; a negative one stands for zeros before the point.
    static func decimal(places: Int) -> String {
        guard (-100...mostPlaces).contains(places) else { return scientific }
        return "#,##0" + fraction(places)
    }

    /// A percentage with a number of decimals.
    static func percent(places: Int) -> String {
        guard (-100...mostPlaces).contains(places) else { return scientific }
        return "0" + fraction(places) + "%"
    }

    private static func fraction(_ places: Int) -> String {
        places > 0 ? "." + String(repeating: "0", count: places) : ""
    }
}
