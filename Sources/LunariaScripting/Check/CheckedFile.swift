import LuaVM
import LunariaCore

/// A Lua file of a plugin, taken apart without running it.
struct CheckedFile {
    /// The name inside the folder: `rules/tiers.lua`.
    let name: String
    /// The file as it is shown: `plugins/x/rules/tiers.lua`.
    let shown: String
    /// The words of the source; none if it does not compile.
    let tokens: [LuaToken]
    /// What it consists of, or why it does not compile.
    let chunk: Result<CompiledChunk, LuaError>
    /// Where it reaches records.
    let records: [RecordUse]
    /// Whether it reaches objects by names that are only known when it runs.
    let reachesAnyObject: Bool
    /// Where it requires modules.
    let modules: [ModuleUse]

    init(_ name: String, shown: String, source: [UInt8], _ vm: LuaVM) {
        self.name = name
        self.shown = shown
        chunk = Result { () throws(LuaError) in try vm.compile(source, name: "@" + shown) }
        if case .success = chunk { tokens = LuaLexer.tokens(of: source) } else { tokens = [] }
        (records, reachesAnyObject) = RecordUse.all(in: tokens)
        modules = ModuleUse.all(in: tokens)
    }

    /// A file that is no text.
    init(_ name: String, shown: String, unreadable error: SourceError) {
        self.name = name
        self.shown = shown
        chunk = .failure(LuaError(code: .syntax, message: error.reason.en, file: error.path, line: error.line))
        (tokens, records, modules) = ([], [], [])
        reachesAnyObject = true
    }

    /// Whether a name or a text of that spelling stands in it.
    func mentions(_ word: String) -> Bool {
        tokens.contains { ($0.kind == .name || $0.kind == .string) && $0.text == word }
    }
}
