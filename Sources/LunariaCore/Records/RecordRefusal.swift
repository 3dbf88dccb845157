/// Why a plugin keeps a sound record from being written, or from being deleted.
public struct RecordRefusal: Error, Sendable, Hashable, Spoken {
    /// The name of the record's object.
    public let object: String
    /// The key of the record.
    public let key: String
    /// The field that is at fault, if it is one field.
    public let field: String?
    /// Who refuses, such as `deal-rules` or `sales-process (lead → won)`.
    public let source: Label
    /// A sentence, in a hook's own words or those of a workflow.
    public let message: Label
    /// The record as a message names it.
    public let title: Label

    /// Makes a refusal; the title is made of object and key unless given.
    public init(
        object: String, key: String, field: String?, source: Label, message: Label, title: Label? = nil
    ) {
        self.object = object
        self.key = key
        self.field = field
        self.source = source
        self.message = message
        self.title = title ?? Label(en: "\(object) '\(key.shortened)'", zh: "\(object)“\(key.shortened)”")
    }

    /// Who refuses, and why: `refused by deal-rules: a won deal needs an amount`.
    public var reason: Label {
        let space = source.zh.utf8.last.map { $0 < 0x80 } == true ? " " : ""
        return Label(
            en: "refused by \(source.en): \(message.en)",
            zh: "被\(source.zhBehindWord)\(space)拒绝：\(message.zh)")
    }

    /// The sentence to show.
    public var words: Label {
        Label(
            en: "\(title.en)\(field.map { ", field '\($0)'" } ?? ""): \(reason.en)",
            zh: "\(title.zh)\(field.map { "的字段“\($0)”" } ?? "")：\(reason.zh)")
    }
}
