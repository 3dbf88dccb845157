/// Why a declaration of objects and fields, or a reference to one, is refused.
public enum SchemaError: Error, Sendable, Hashable, Spoken {
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
    public var words: Label {
        switch self {
        case .unknownObject, .kept:
            let (sentence, advice) = (sentence, advice ?? Label(""))
            return Label(en: "\(sentence.en); \(advice.en)", zh: "\(sentence.zh)；\(advice.zh)")
        default: return sentence
        }
    }

    /// What to do about it, where the sentence does not say it.
    public var advice: Label? {
        switch self {
        case .unknownObject:
            return Label(en: "`lunaria list objects` shows what there is", zh: "`lunaria list objects` 列出所有对象")
        case .unknownField(let name, let object, let known):
            let fields = Label(en: "`lunaria list objects` shows the fields", zh: "`lunaria list objects` 列出所有字段")
            guard Identifier.isValid(name), Spelling.nearest(to: name, among: known) == nil else { return fields }
            let declaration = "fields = { \(object) = { \(name) = { type = \"text\" } } }"
            return Label(
                en: "\(fields.en); a new one is declared in plugin.lua: \(declaration)",
                zh: "\(fields.zh)；新字段在 plugin.lua 中声明：\(declaration)")
        case .kept(let name, let keeper): return keeper.advice(on: name)
        default: return nil
        }
    }

    /// What is wrong, without the advice; clashes of plugins, which their authors meet, are told in English.
    public var sentence: Label {
        switch self {
        case .unknownObject(let name, let known):
            let hint = Spelling.suggestion(for: name, among: known)
            return Label(en: "no object '\(name)'\(hint.en)", zh: "没有对象“\(name)”\(hint.zh)")
        case .unknownField(let name, let object, let known):
            let hint = Spelling.suggestion(for: name, among: known)
            return Label(
                en: "no field '\(name)' on \(object)\(hint.en)", zh: "\(object) 没有字段“\(name)”\(hint.zh)")
        case .objectClash(let name, let first, let second):
            return Label(
                "object '\(name)' is declared twice: by \(Self.declarer(first)) and by \(Self.declarer(second)); "
                    + "rename one of them")
        case .fieldClash(let name, let object, let first, let second):
            return Label(
                "field '\(name)' on \(object) is declared twice: by \(Self.declarer(first)) and by "
                    + "\(Self.declarer(second)); rename one of them")
        case .badName(let name, let kind, let plugin):
            return Label(
                "\(Self.declarer(plugin)) declares the \(kind) '\(name)'; expected a name of at most 40 lower-case "
                    + "letters, digits and underscores that begins with a letter and is not one the store uses itself")
        case .kept(let name, let keeper):
            return Label(en: "\(name) is kept by the \(keeper.rawValue)", zh: "\(name) 由\(keeper.label)维护")
        case .withoutHooks(let name):
            return Label(
                "\(name) has no hooks, because it is a book that Lunaria keeps; hook the object it is about")
        case .foreignRename(let field, let other, let object):
            return Label(
                "field '\(field.name)' on \(object), declared by \(Self.declarer(field.plugin)), is renamed from "
                    + "'\(other.name)', which \(Self.declarer(other.plugin)) declares; a rename holds within one plugin, so "
                    + "take `renamed_from` out of '\(field.name)', or rename '\(other.name)' if it is yours")
        }
    }

    private static func declarer(_ plugin: String?) -> String { plugin.map { "plugin '\($0)'" } ?? "the core" }
}
