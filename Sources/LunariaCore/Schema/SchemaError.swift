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
    /// A field that is renamed from a field that somebody else declares.
    case foreignRename(FieldDefinition, from: FieldDefinition, object: String)

    /// The sentence to show.
    public var description: String {
        switch self {
        case .unknownObject, .kept: sentence + (advice.map { "; " + $0 } ?? "")
        default: sentence
        }
    }

    /// What to do about it, where the sentence does not say it.
    public var advice: String? {
        switch self {
        case .unknownObject: "`lunaria list objects` shows what there is"
        case .unknownField(let name, let object, let known):
            Identifier.isValid(name) && Spelling.nearest(to: name, among: known) == nil
                ? "`lunaria list objects` shows the fields; a new one is declared in plugin.lua: fields = { \(object) = "
                    + "{ \(name) = { type = \"text\" } } }"
                : "`lunaria list objects` shows the fields"
        case .kept(let name, let keeper): keeper.advice(on: name)
        default: nil
        }
    }

    /// What is wrong, without the advice.
    public var sentence: String {
        switch self {
        case .unknownObject(let name, let known): "no object '\(name)'\(Spelling.hint(for: name, among: known))"
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
        case .kept(let name, let keeper): "\(name) is kept by the \(keeper.rawValue)"
        case .withoutHooks(let name):
            "\(name) has no hooks, because it is a book that Lunaria keeps; hook the object it is about"
        case .foreignRename(let field, let other, let object):
            "field '\(field.name)' on \(object), declared by \(Self.declarer(field.plugin)), is renamed from "
                + "'\(other.name)', which \(Self.declarer(other.plugin)) declares; a rename holds within one plugin, so "
                + "take `renamed_from` out of '\(field.name)', or rename '\(other.name)' if it is yours"
        }
    }

    private static func declarer(_ plugin: String?) -> String { plugin.map { "plugin '\($0)'" } ?? "the core" }
}
