/// What a language server would say of an expression: a path from a variable of a class, with calls on the way.
extension StubModel {
    /// Checks `out:heading("x", 2)`, `deal.amount`, `date.add_days("2026-01-01", 1)`.
    ///
    /// - Parameter variables: The classes of the names that the expression begins with.
    func problem(in expression: String, _ variables: [String: String]) -> String? {
        var rest = Substring(expression)
        let head = Self.word(&rest)
        var type: AnnotationType
        if let name = variables[head] {
            type = .name(name)
        } else {
            var path = head
            if rest.first == ".", functions[path] == nil {
                rest = rest.dropFirst()
                path += "." + Self.word(&rest)
            }
            guard let function = functions[path] else { return "no function \(path)" }
            if let problem = call(function, &rest) { return problem }
            type = function.results.first ?? .name("nil")
        }
        while let separator = rest.first {
            rest = rest.dropFirst()
            let member = Self.word(&rest)
            guard let owner = className(type) else { return "no class has '\(member)'" }
            if separator == ":" {
                guard let method = method(member, of: owner) else { return "no method '\(member)' on \(owner)" }
                if let problem = call(method, &rest) { return problem }
                type = method.results.first ?? .name("nil")
            } else {
                guard let field = field(member, of: owner) else { return "no field '\(member)' on \(owner)" }
                type = field
            }
        }
        return nil
    }

    private static func word(_ rest: inout Substring) -> String {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        rest = rest.dropFirst(word.count)
        return String(word)
    }

    private func className(_ type: AnnotationType) -> String? {
        switch type {
        case .name(let name): classes[name] == nil ? nil : name
        case .optional(let type): className(type)
        default: nil
        }
    }

    private func field(_ name: String, of owner: String) -> AnnotationType? {
        guard let found = classes[owner] else { return nil }
        return found.fields[name] ?? found.parent.flatMap { field(name, of: $0) }
    }

    private func method(_ name: String, of owner: String) -> Function? {
        guard let found = classes[owner] else { return nil }
        return found.methods[name] ?? found.parent.flatMap { method(name, of: $0) }
    }

    /// Checks the literals in parentheses that come next.
    private func call(_ function: Function, _ rest: inout Substring) -> String? {
        guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return "no call" }
        let texts = rest[rest.index(after: rest.startIndex)..<end].split(separator: ",")
        rest = rest[rest.index(after: end)...]
        let arguments = texts.map { text in text.drop { $0 == " " } }
        let isOpen = function.parameters.last?.name == "..."
        if !isOpen, arguments.count > function.parameters.count { return "\(arguments.count) arguments" }
        for (index, parameter) in function.parameters.enumerated() {
            guard index < arguments.count else {
                if parameter.isOptional { continue }
                return "no argument '\(parameter.name)'"
            }
            if !accepts(arguments[index], parameter.type) { return "'\(parameter.name)' is \(arguments[index])" }
        }
        return nil
    }

    private func accepts(_ literal: Substring, _ type: AnnotationType) -> Bool {
        switch type {
        case .union(let types): types.contains { accepts(literal, $0) }
        case .optional(let type): accepts(literal, type)
        case .literal(let text): literal == "\"\(text)\""
        case .name("any"): true
        case .name("string"): literal.hasPrefix("\"")
        case .name("integer"): Int(literal) != nil
        case .name("number"): Double(literal) != nil
        case .name("boolean"): literal == "true" || literal == "false"
        case .name(let name): aliases[name].map { accepts(literal, $0) } ?? false
        case .list, .map, .function: false
        }
    }
}
