import LunariaScripting

/// What a language server understands of the stubs: classes, aliases and functions with their types.
struct StubModel {
    struct Function: Equatable {
        var parameters: [(name: String, type: AnnotationType, isOptional: Bool)] = []
        var results: [AnnotationType] = []

        static func == (left: Function, right: Function) -> Bool {
            left.parameters.map(\.name) == right.parameters.map(\.name) && left.results == right.results
        }
    }

    struct Class {
        var parent: String?
        var fields: [String: AnnotationType] = [:]
        var methods: [String: Function] = [:]
    }

    private(set) var classes: [String: Class] = [:]
    private(set) var aliases: [String: AnnotationType] = [:]
    /// Functions and tables of functions, by the path a script writes.
    private(set) var functions: [String: Function] = [:]
    /// Global variables that hold a value of a class.
    private(set) var variables: [String: String] = [:]
    /// Lines that are no annotation of the grammar.
    private(set) var faults: [String] = []
    /// Every type that is mentioned, with a place that mentions it.
    private(set) var mentions: [String: String] = [:]

    private var current: String?
    private var pending = Function()
    private var declaredType: AnnotationType?
    /// The classes of local variables of a file.
    private var locals: [String: String] = [:]

    init(_ files: [ReferenceFile]) {
        for file in files {
            locals = [:]
            for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                read(line, "\(file.path):\(index + 1)")
            }
        }
    }

    private mutating func read(_ line: Substring, _ place: String) {
        if line.hasPrefix("---@") {
            annotation(line.dropFirst(4), place)
        } else if line.hasPrefix("function ") {
            function(line.dropFirst("function ".count))
        } else if let equals = line.firstRange(of: " = {}")?.lowerBound {
            assignment(line[..<equals])
        }
        if line.isEmpty { current = nil }
    }

    private mutating func annotation(_ text: Substring, _ place: String) {
        var parser = AnnotationParser(text)
        func failed() { faults.append("\(place): \(text)") }
        switch parser.name() {
        case "meta": break
        case "class":
            guard parser.take(" "), let name = parser.name() else { return failed() }
            current = name
            classes[name, default: Class()].parent = parser.take(" : ") ? parser.name() : nil
            if let parent = classes[name]?.parent { mentions[parent] = place }
        case "field":
            guard parser.take(" "), let name = key(&parser), let current else { return failed() }
            let isOptional = parser.take("?")
            guard parser.take(" "), let type = mentioned(&parser, place) else { return failed() }
            classes[current]?.fields[name] = isOptional ? .optional(type) : type
        case "param":
            guard parser.take(" "), let name = parser.name() else { return failed() }
            let isOptional = parser.take("?") || name == "..."
            guard parser.take(" "), let type = mentioned(&parser, place) else { return failed() }
            pending.parameters.append((name, type, isOptional))
        case "return":
            guard parser.take(" "), let type = mentioned(&parser, place) else { return failed() }
            pending.results.append(type)
        case "alias":
            guard parser.take(" "), let name = parser.name(), parser.take(" "), let type = mentioned(&parser, place)
            else { return failed() }
            aliases[name] = type
        case "operator":
            guard parser.take(" "), parser.name() != nil else { return failed() }
            if parser.take("(") {
                guard mentioned(&parser, place, upTo: ")") != nil else { return failed() }
            }
            guard parser.take(": "), mentioned(&parser, place) != nil else { return failed() }
        case "overload", "type":
            guard parser.take(" "), let type = mentioned(&parser, place) else { return failed() }
            declaredType = type
        default: failed()
        }
    }

    /// A type after which the line ends or a remark follows.
    private mutating func mentioned(
        _ parser: inout AnnotationParser, _ place: String, upTo end: String? = nil
    ) -> AnnotationType? {
        guard let type = parser.type() else { return nil }
        if let end {
            guard parser.take(end) else { return nil }
        } else {
            guard parser.remainder.isEmpty || parser.remainder.hasPrefix(" ") else { return nil }
        }
        for name in type.names { mentions[name] = place }
        return type
    }

    private func key(_ parser: inout AnnotationParser) -> String? {
        guard parser.take("[\"") else { return parser.name() }
        let name = parser.name()
        return parser.take("\"]") ? name : nil
    }

    private mutating func assignment(_ variable: Substring) {
        if variable.hasPrefix("local ") {
            locals[String(variable.dropFirst(6))] = current
        } else if case .name(let type)? = declaredType {
            variables[String(variable)] = type
        } else if let current {
            locals[String(variable)] = current
            variables[String(variable)] = current
        }
        declaredType = nil
    }

    private mutating func function(_ text: Substring) {
        defer { pending = Function() }
        let path = text.prefix { $0 != "(" }
        let parts = path.split { $0 == "." || $0 == ":" }.map(String.init)
        guard parts.count == 2, let owner = locals[parts[0]] else {
            functions[String(path)] = pending
            return
        }
        classes[owner]?.methods[parts[1]] = pending
    }

    /// The names of the types of the language itself.
    static let builtins: Set = ["any", "string", "integer", "number", "boolean", "table"]
}
