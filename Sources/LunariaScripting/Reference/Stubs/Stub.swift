/// The pieces that all stubs are made of.
enum Stub {
    /// The class of the fields that `crm` has for the objects of a workspace.
    static let objectsClass = "lunaria.Objects"

    /// The name of a class of the host: `lunaria.RateTable`.
    static func className(_ name: String) -> String { "lunaria." + capitalized(name) }

    /// `rate_table` as `RateTable`; a part that begins with a digit keeps its line.
    static func capitalized(_ name: String) -> String {
        name.split(separator: "_").map { part in
            part.first?.isNumber == true ? "_" + part : part.prefix(1).uppercased() + part.dropFirst()
        }.joined()
    }

    /// The name of a field; one that is a word of the language stands in brackets.
    static func key(_ name: String) -> String { LuaWords.reserved.contains(name) ? "[\"\(name)\"]" : name }

    /// The texts as types, or any text if one of them cannot be written as such.
    static func literals(_ texts: [String]) -> String {
        let isPlain = texts.allSatisfy { text in
            text.allSatisfy { $0 != "\"" && $0 != "\\" && $0 != "|" && !$0.isNewline }
        }
        return isPlain && !texts.isEmpty ? texts.map { "\"\($0)\"" }.joined(separator: "|") : "string"
    }

    /// Lines of comment, in which nothing begins an annotation.
    static func comment(_ texts: String...) -> String {
        texts.filter { !$0.isEmpty }.flatMap { $0.split(whereSeparator: \.isNewline) }.map {
            "---\($0.hasPrefix("@") ? " " : "")\($0)\n"
        }
        .joined()
    }

    /// What follows an annotation on its line.
    static func remark(_ text: String) -> String {
        text.isEmpty ? "" : " " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A field of a class.
    static func field(_ field: HostField, _ names: ObjectNames) -> String {
        "---@field \(field.name)\(field.presence == .optional ? "?" : "") \(field.type.stub(names))\(remark(field.summary))\n"
    }

    /// A function with its annotations; `path` is how it is defined, such as `function Query:limit`.
    static func function(_ function: FunctionDeclaration, as path: String, _ names: ObjectNames) -> String {
        var text = comment(function.summary, function.details)
        for parameter in function.parameters {
            let type = parameter.type.stub(names)
            switch parameter.presence {
            case .required: text += "---@param \(parameter.name) \(type)\(remark(parameter.summary))\n"
            case .optional: text += "---@param \(parameter.name)? \(type)\(remark(parameter.summary))\n"
            case .repeated: text += "---@param ... \(type)\(remark(parameter.summary))\n"
            }
        }
        for answer in function.answers {
            text +=
                "---@return \(answer.type.result(names, isOptional: answer.presence == .optional)) \(answer.name)"
                + (answer.summary.isEmpty ? "\n" : " #\(remark(answer.summary))\n")
        }
        let arguments = function.parameters.map { $0.presence == .repeated ? "..." : $0.name }
        return text + "function \(path)(\(arguments.joined(separator: ", "))) end\n"
    }
}

extension HostType {
    fileprivate func result(_ names: ObjectNames, isOptional: Bool) -> String {
        let text = stub(names)
        guard isOptional, self != .any else { return text }
        return text.contains("|") ? "(\(text))?" : text + "?"
    }
}
