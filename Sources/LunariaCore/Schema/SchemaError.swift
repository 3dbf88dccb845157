/// Why a declaration of objects and fields, or a reference to one, is refused.
public enum SchemaError: Error, Sendable, Hashable, CustomStringConvertible {
    case unknownObject(String, known: [String])
    case unknownField(String, object: String, known: [String])
    case objectClash(String, first: String?, second: String?)
    case fieldClash(String, object: String, first: String?, second: String?)
    case badName(String, of: String, plugin: String?)
    /// An object whose records only a part of Lunaria writes and to which nobody adds fields.
    case kept(String, by: Keeper)
    /// An object whose records no hook is asked about.
    case withoutHooks(String)

    /// The sentence to show.
    public var description: String {
        switch self {
        case .unknownObject(let name, let known):
            "no object '\(name)'\(Spelling.hint(for: name, among: known)); `lunaria list objects` shows what there is"
        case .unknownField(let name, let object, let known):
            "no field '\(name)' on \(object)\(Spelling.hint(for: name, among: known))"
        case .objectClash(let name, let first, let second):
            "object '\(name)' is declared twice: by \(Self.declarer(first)) and by \(Self.declarer(second)); "
                + "rename one of them"
        case .fieldClash(let name, let object, let first, let second):
            "field '\(name)' on \(object) is declared twice: by \(Self.declarer(first)) and by "
                + "\(Self.declarer(second)); rename one of them"
        case .badName(let name, let kind, let plugin):
            "\(Self.declarer(plugin)) declares the \(kind) '\(name)'; expected a name of at most 40 lower-case "
                + "letters, digits and underscores that begins with a letter and is not one the store uses itself"
        case .kept(let name, let keeper): "\(name) is kept by the \(keeper.rawValue); \(keeper.advice(on: name))"
        case .withoutHooks(let name):
            "\(name) has no hooks, because it is a book that Lunaria keeps; hook the object it is about"
        }
    }

    private static func declarer(_ plugin: String?) -> String { plugin.map { "plugin '\($0)'" } ?? "the core" }
}
