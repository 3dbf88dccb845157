/// A type in an annotation of the Lua language server.
indirect enum AnnotationType: Equatable {
    case name(String)
    case literal(String)
    case list(AnnotationType)
    case map(AnnotationType, AnnotationType)
    case function([AnnotationType], [AnnotationType])
    case union([AnnotationType])
    case optional(AnnotationType)

    /// The names of all types in it.
    var names: Set<String> {
        switch self {
        case .name(let name): [name]
        case .literal: []
        case .list(let type), .optional(let type): type.names
        case .map(let key, let value): key.names.union(value.names)
        case .function(let arguments, let results): (arguments + results).reduce([]) { $0.union($1.names) }
        case .union(let types): types.reduce([]) { $0.union($1.names) }
        }
    }
}

/// Reads types by the grammar of the annotations, as much of it as stubs use.
struct AnnotationParser {
    private var rest: Substring

    init(_ text: some StringProtocol) { rest = Substring(text) }

    /// What has not been read.
    var remainder: Substring { rest }

    /// A type, up to what cannot be part of it.
    mutating func type() -> AnnotationType? {
        var types: [AnnotationType] = []
        repeat {
            guard let type = suffixed() else { return nil }
            types.append(type)
        } while take("|")
        return types.count == 1 ? types[0] : .union(types)
    }

    mutating func name() -> String? {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        guard let first = name.first, first.isLetter || first == "_" || name == "..." else { return nil }
        rest = rest.dropFirst(name.count)
        return String(name)
    }

    mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func suffixed() -> AnnotationType? {
        guard var type = primary() else { return nil }
        while true {
            if take("[]") {
                type = .list(type)
            } else if take("?") {
                type = .optional(type)
            } else {
                return type
            }
        }
    }

    private mutating func primary() -> AnnotationType? {
        if take("(") {
            let type = type()
            return take(")") ? type : nil
        }
        if take("\"") {
            let text = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(text.count)
            return take("\"") ? .literal(String(text)) : nil
        }
        if take("table<") {
            guard let key = type(), take(", "), let value = type(), take(">") else { return nil }
            return .map(key, value)
        }
        if take("fun(") { return function() }
        return name().map { .name($0) }
    }

    private mutating func function() -> AnnotationType? {
        var arguments: [AnnotationType] = []
        while !take(")") {
            guard name() != nil else { return nil }
            _ = take("?")
            guard take(": "), let type = type() else { return nil }
            arguments.append(type)
            _ = take(", ")
        }
        var results: [AnnotationType] = []
        if take(": ") {
            repeat {
                guard let type = suffixed() else { return nil }
                results.append(type)
            } while take(", ")
        }
        return .function(arguments, results)
    }
}
