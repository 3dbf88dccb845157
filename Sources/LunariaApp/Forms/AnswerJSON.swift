import LunariaCore
import LunariaFiles

/// Answers in JSON: an object of answers by question, with `key`, `date` and `author` among them, or a list of such.
struct AnswerJSON {
    let form: Form
    let file: String
    let defaults: SheetDefaults

    /// Reads the objects, each to be checked on its own.
    func entries(_ node: JSONNode) throws(Failure) -> [SheetEntry] {
        switch node.content {
        case .object(let members): return [try entry(members)]
        case .array(let nodes):
            var entries: [SheetEntry] = []
            for (index, node) in nodes.enumerated() {
                guard case .object(let members) = node.content else { throw unexpected(node) }
                entries.append(try entry(members, number: index + 1))
            }
            guard !entries.isEmpty else {
                throw Failure(
                    .badData, en: "\(file): the list is empty, expected at least one object of answers",
                    zh: "\(file)：列表是空的，应至少有一个答案对象")
            }
            return entries
        case .null, .boolean, .number, .string: throw unexpected(node)
        }
    }

    /// - Parameter number: The position of the object in its list, from 1, if there is a list.
    private func entry(_ members: [JSONNode.Member], number: Int? = nil) throws(Failure) -> SheetEntry {
        func place(_ line: Int) -> Label {
            Label(
                en: "\(file), line \(line)\(number.map { ", object \($0)" } ?? "")",
                zh: "\(file) 第 \(line) 行\(number.map { "第 \($0) 个对象" } ?? "")")
        }
        let known = ["key", "date", "author"] + form.questions.map(\.id)
        var texts: [(String, String)] = []
        var lines: [String: Int] = [:]
        for member in members {
            guard known.contains(member.name) else {
                let (hint, list) = (Spelling.suggestion(for: member.name, among: known), Label(listing: known))
                let (place, name) = (place(member.value.line), member.name.shortened)
                throw Failure(
                    .badData,
                    en:
                        "\(place.en): the form '\(form.name)' has no question '\(name)'\(hint.en); expected some of \(list.en)",
                    zh: "\(place.zh)：表单“\(form.name)”没有问题“\(name)”\(hint.zh)；可用的有 \(list.zh)")
            }
            lines[member.name] = member.value.line
            texts.append((member.name, try text(member, place)))
        }
        let first = members.first?.value.line ?? 1
        return SheetEntry(at: .json(place: { name in place(name.flatMap { lines[$0] } ?? first) })) {
            try defaults.sheet(form, texts)
        }
    }

    /// The text of an answer; null is an open question.
    private func text(_ member: JSONNode.Member, _ place: (Int) -> Label) throws(Failure) -> String {
        let (place, expected) = (place(member.value.line), form.question(member.name)?.expectation ?? Self.text)
        switch member.value.content {
        case .null: return ""
        case .string(let text) where text.utf8.contains(0):
            throw Failure(
                .badData,
                en:
                    "\(place.en), '\(member.name)': found a NUL character (\\u0000), which text never contains, expected "
                    + expected.en,
                zh: "\(place.zh)“\(member.name)”：有 NUL 字符（\\u0000），文本中不应出现，应为\(expected.zhBehindWord)")
        case .string(let text), .number(let text): return text
        case .boolean(let boolean):
            if form.question(member.name)?.kind == .yesNo { return boolean ? "yes" : "no" }
            return boolean ? "true" : "false"
        case .array, .object:
            throw Failure(
                .badData,
                en: "\(place.en), '\(member.name)': found a list or an object, expected \(expected.en)",
                zh: "\(place.zh)“\(member.name)”：此处是列表或对象，应为\(expected.zhBehindWord)")
        }
    }

    private static let text = Label(en: "a text", zh: "文本")

    private func unexpected(_ node: JSONNode) -> Failure {
        let example = "{ \"\(form.questions.first?.id ?? "id")\": … }"
        return Failure(
            .badData,
            en: "\(file), line \(node.line): expected an object of answers such as \(example), or a list of them",
            zh: "\(file) 第 \(node.line) 行：应为答案对象，例如 \(example)，或其列表")
    }
}
