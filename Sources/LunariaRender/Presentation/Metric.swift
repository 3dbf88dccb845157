import LunariaCore

/// One figure with its name.
struct Metric {
    let label: String
    let value: Value
    let places: Int?

    /// The figure for people; a dash where there is none.
    var text: String {
        value.isNull ? "–" : PrintedValue.text(of: value, groupsIntegers: true, showsCurrency: true, places: places)
    }
}
