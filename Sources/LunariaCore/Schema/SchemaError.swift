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

    /// What is wrong, without the advice.
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
            let (first, second) = (Self.declarer(first), Self.declarer(second))
            return Label(
                en: "object '\(name)' is declared twice: by \(first.en) and by \(second.en); rename one of them",
                zh: "\(first.zh)与\(second.zh)都声明了对象“\(name)”；请给其中一个改名")
        case .fieldClash(let name, let object, let first, let second):
            let (first, second) = (Self.declarer(first), Self.declarer(second))
            return Label(
                en: "field '\(name)' on \(object) is declared twice: by \(first.en) and by \(second.en); rename one of "
                    + "them",
                zh: "\(first.zh)与\(second.zh)都声明了 \(object) 的字段“\(name)”；请给其中一个改名")
        case .badName(let name, let kind, let plugin):
            let declarer = Self.declarer(plugin)
            return Label(
                en: "\(declarer.en) declares the \(kind) '\(name)'; expected a name of at most 40 lower-case "
                    + "letters, digits and underscores that begins with a letter and is not one the store uses itself",
                zh: "\(declarer.zh)声明了\(kind == "object" ? "对象" : "字段")“\(name)”；名称应由最多 40 个小写字母、数字和"
                    + "下划线组成，以字母开头，且不是数据库自用的名称")
        case .kept(let name, let keeper):
            return Label(en: "\(name) is kept by the \(keeper.rawValue)", zh: "\(name) 由\(keeper.label)维护")
        case .withoutHooks(let name):
            return Label(
                en: "\(name) has no hooks, because it is a book that Lunaria keeps; hook the object it is about",
                zh: "\(name) 由 Lunaria 自行维护，不能挂钩子；请把钩子挂在它所涉及的对象上")
        case .foreignRename(let field, let other, let object):
            let (declarer, owner) = (Self.declarer(field.plugin), Self.declarer(other.plugin))
            return Label(
                en: "field '\(field.name)' on \(object), declared by \(declarer.en), is renamed from '\(other.name)', "
                    + "which \(owner.en) declares; a rename holds within one plugin, so take `renamed_from` out of "
                    + "'\(field.name)', or rename '\(other.name)' if it is yours",
                zh: "\(declarer.zh)声明 \(object) 的字段“\(field.name)”由“\(other.name)”改名而来，而后者由\(owner.zh)声明；"
                    + "改名只在同一插件内有效，请去掉“\(field.name)”的 `renamed_from`；若“\(other.name)”是你的，请给它改名")
        }
    }

    /// Who declares something: a plugin, or Lunaria itself.
    public static func declarer(_ plugin: String?) -> Label {
        guard let plugin else { return Label(en: "the core", zh: "Lunaria 本身") }
        return Label(en: "plugin '\(plugin)'", zh: "插件“\(plugin)”")
    }
}
