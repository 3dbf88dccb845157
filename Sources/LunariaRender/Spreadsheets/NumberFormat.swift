import LunariaCore

/// Formats of numbers and days in the notation of Excel.
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

    /// A day: as in all other files, or as Chinese spreadsheet programs show a day that is typed into them.
    static func date(in language: Language) -> String {
        switch language {
        case .en: "yyyy-mm-dd"
        case .zh: "yyyy/m/d"
        }
    }

    /// A day with its time.
    static func datetime(in language: Language) -> String { date(in: language) + " hh:mm:ss" }

    private static func fraction(_ places: Int) -> String {
        places > 0 ? "." + String(repeating: "0", count: places) : ""
    }
}
