/// The functions of a module that is written in Lua, declared by the annotations above them.
struct AnnotatedSource {
    private let module: String
    private var words: [Substring] = []
    private var parameters: [HostField] = []
    private var answers: [HostField] = []
    private var functions: [FunctionDeclaration] = []

    /// The declarations in a source, in its order: of `function kit.sum(list, field)` and what stands above it.
    static func functions(in source: [UInt8], of module: String) -> [FunctionDeclaration] {
        var reader = AnnotatedSource(module: module)
        for line in String(decoding: source, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            reader.read(line)
        }
        return reader.functions
    }

    private init(module: String) {
        self.module = module
    }

    private mutating func read(_ line: Substring) {
        if line.hasPrefix("---@param ") {
            parameters.append(Self.parameter(line.dropFirst("---@param ".count)))
        } else if line.hasPrefix("---@return ") {
            answers.append(Self.answer(line.dropFirst("---@return ".count)))
        } else if line.hasPrefix("--- ") {
            // A remark may go on below its annotation.
            if parameters.isEmpty, answers.isEmpty { words.append(line.dropFirst("--- ".count)) }
        } else {
            if line.hasPrefix("function \(module).") { add(line.dropFirst("function \(module).".count)) }
            (words, parameters, answers) = ([], [], [])
        }
    }

    private mutating func add(_ head: Substring) {
        let text = words.joined(separator: " ")
        let end = text.firstRange(of: ". ")?.lowerBound
        functions.append(
            FunctionDeclaration(
                .module(module), String(head.prefix { $0 != "(" }), end.map { String(text[...$0]) } ?? text,
                takes: parameters, answers: answers,
                details: end.map { String(text[$0...].dropFirst(2)) } ?? ""))
    }

    /// `list table values, or rows`.
    private static func parameter(_ text: Substring) -> HostField {
        let parts = text.split(separator: " ", maxSplits: 2)
        let (type, isOptional) = type(parts.dropFirst().first ?? "any")
        let summary = parts.count > 2 ? String(parts[2]) : ""
        return HostField(
            name: String(parts.first ?? "?"), type: type, presence: isOptional ? .optional : .required, summary: summary
        )
    }

    /// `table[] ranked # rank, row, key, value`, of which the type alone must be there.
    private static func answer(_ text: Substring) -> HostField {
        let halves = text.split(separator: "#", maxSplits: 1)
        let parts = (halves.first ?? "").split(separator: " ")
        let (type, isOptional) = type(parts.first ?? "any")
        return HostField(
            name: parts.count > 1 ? String(parts[1]) : "result", type: type,
            presence: isOptional ? .optional : .required,
            summary: halves.count > 1 ? String(halves[1].drop { $0 == " " }) : "")
    }

    /// `decimal|integer|string|nil`, and whether it may be nil.
    private static func type(_ text: Substring) -> (HostType, isOptional: Bool) {
        var names = text.split(separator: "|")
        let isOptional = names.contains("nil")
        names.removeAll { $0 == "nil" }
        let number: Set<Substring> = ["decimal", "integer", "string"]
        let isNumber = number.isSubset(of: names)
        if isNumber { names.removeAll(where: number.contains) }
        let types = names.map(single) + (isNumber ? [.number] : [])
        return (types.count == 1 ? types[0] : .either(types), isOptional)
    }

    private static func single(_ name: Substring) -> HostType {
        if name.hasSuffix("[]") { return .list(of: single(name.dropLast(2))) }
        return switch name {
        case "string": .text
        case "boolean": .boolean
        case "integer": .integer
        case "decimal": .decimal
        case "money": .money
        case "rate_table": .instance("rate_table")
        case "table": .anyTable
        case "function": .function([], answers: [])
        default: .any
        }
    }
}
