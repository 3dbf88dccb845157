import LunariaCore

extension FieldType {
    /// The text under which a column's type is remembered: two types with different texts do not read each other's data.
    ///
    /// What may change without touching stored data is left out: the choices, and whether a reference must exist.
    var storedName: String {
        switch self {
        case .decimal(let places): "decimal(\(places))"
        case .reference(let object, _): "reference(\(object))"
        case .text, .integer, .money, .percent, .boolean, .date, .datetime, .choice: name
        }
    }

    /// Whether a remembered type keeps integers.
    static func isStoredAsInteger(_ storedName: String) -> Bool {
        let word = storedName.prefix { $0 != "(" }
        return ["integer", "decimal", "money", "percent", "boolean"].contains(word)
    }
}
