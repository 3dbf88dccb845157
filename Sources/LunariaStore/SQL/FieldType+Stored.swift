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

    /// The type a column was remembered with; what was left out is taken as free.
    init?(storedName: String) {
        let parts = storedName.split(separator: "(", maxSplits: 1)
        let argument = parts.count == 2 ? String(parts[1].dropLast()) : ""
        switch parts.first {
        case "text", "choice": self = .text
        case "integer": self = .integer
        case "money": self = .money
        case "percent": self = .percent
        case "boolean": self = .boolean
        case "date": self = .date
        case "datetime": self = .datetime
        case "reference": self = .reference(to: argument, mustExist: false)
        case "decimal":
            guard let places = Int(argument) else { return nil }
            self = .decimal(places: places)
        default: return nil
        }
    }

    /// Whether a remembered type keeps integers.
    static func isStoredAsInteger(_ storedName: String) -> Bool {
        let word = storedName.prefix { $0 != "(" }
        return ["integer", "decimal", "money", "percent", "boolean"].contains(word)
    }
}
