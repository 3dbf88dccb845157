/// A place where a file requires a module: `local grading = require "grading"`.
struct ModuleUse {
    /// The module, or `nil` for a name that is only known when it runs.
    let module: String?
    let line: Int
    /// The local variable that holds it, if it is kept in one.
    let local: String?

    /// The places in a file.
    static func all(in tokens: [LuaToken]) -> [ModuleUse] {
        tokens.indices.compactMap { position in
            guard tokens[position].is("require"), tokens[position].kind == .name, position + 1 < tokens.count,
                !tokens.has(".", at: position - 1), !tokens.has(":", at: position - 1)
            else { return nil }
            let hasBracket = tokens[position + 1].is("(")
            let name = tokens[position + (hasBracket ? min(2, tokens.count - position - 1) : 1)]
            let isText = name.kind == .string && (!hasBracket || tokens.has(")", at: position + 3))
            let isKept = position >= 3 && tokens[position - 1].is("=") && tokens[position - 3].is("local")
            return ModuleUse(
                module: isText ? name.text : nil, line: tokens[position].line,
                local: isKept ? tokens[position - 2].text : nil)
        }
    }

    /// The file inside a folder, or `nil` for a module of the host; a file of another plugin begins with its name.
    var file: String? {
        guard let module, !module.hasPrefix("lunaria.") else { return nil }
        return module.split(separator: ".").joined(separator: "/") + ".lua"
    }
}
