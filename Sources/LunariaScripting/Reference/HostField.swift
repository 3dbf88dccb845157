/// A name with a type and a meaning: an argument or a result of a function, an entry of a table, a field of a value.
struct HostField: Sendable {
    /// Whether a value must be there.
    enum Presence: Sendable {
        case required
        case optional
        /// Any number of them, after all others.
        case repeated
    }

    let name: String
    let type: HostType
    let presence: Presence
    /// What it means, what stands for it if it is absent, and what bounds it; empty where the name says all.
    let summary: String

    static func required(_ name: String, _ type: HostType, _ summary: String = "") -> HostField {
        HostField(name: name, type: type, presence: .required, summary: summary)
    }

    static func optional(_ name: String, _ type: HostType, _ summary: String = "") -> HostField {
        HostField(name: name, type: type, presence: .optional, summary: summary)
    }

    static func repeated(_ name: String, _ type: HostType, _ summary: String = "") -> HostField {
        HostField(name: name, type: type, presence: .repeated, summary: summary)
    }

    /// The name as a signature shows it: `level?` for one that may be left out, `field, …` for any number.
    var shown: String {
        switch presence {
        case .required: name
        case .optional: name + "?"
        case .repeated: name + ", …"
        }
    }
}
