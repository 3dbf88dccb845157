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
                throw Failure(.badData, "\(file): the list is empty, expected at least one object of answers")
            }
            return entries
        case .null, .boolean, .number, .string: throw unexpected(node)
        }
    }

    /// - Parameter number: The position of the object in its list, from 1, if there is a list.
    private func entry(_ members: [JSONNode.Member], number: Int? = nil) throws(Failure) -> SheetEntry {
        func place(_ line: Int) -> String { "\(file), line \(line)\(number.map { ", object \($0)" } ?? "")" }
        let known = ["key", "date", "author"] + form.questions.map(\.id)
        var texts: [(String, String)] = []
        var lines: [String: Int] = [:]
        for member in members {
            guard known.contains(member.name) else {
                throw Failure(
                    .badData,
                    "\(place(member.value.line)): the form '\(form.name)' has no question "
                        + "'\(member.name.shortened)'\(Spelling.hint(for: member.name, among: known)); expected some of "
                        + known.joined(separator: ", "))
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
    private func text(_ member: JSONNode.Member, _ place: (Int) -> String) throws(Failure) -> String {
        switch member.value.content {
        case .null: return ""
        case .string(let text) where text.utf8.contains(0):
            throw Failure(
                .badData,
                "\(place(member.value.line)), '\(member.name)': found a NUL character (\\u0000), which text never "
                    + "contains, expected \(form.question(member.name)?.expectation ?? "a text")")
        case .string(let text), .number(let text): return text
        case .boolean(let boolean):
            if form.question(member.name)?.kind == .yesNo { return boolean ? "yes" : "no" }
            return boolean ? "true" : "false"
        case .array, .object:
            let expected = form.question(member.name)?.expectation ?? "a text"
            throw Failure(
                .badData,
                "\(place(member.value.line)), '\(member.name)': found a list or an object, expected \(expected)")
        }
    }

    private func unexpected(_ node: JSONNode) -> Failure {
        Failure(
            .badData,
            "\(file), line \(node.line): expected an object of answers such as { \"\(form.questions.first?.id ?? "id")\": … }, "
                + "or a list of them")
    }
}
