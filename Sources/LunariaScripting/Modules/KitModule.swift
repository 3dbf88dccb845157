import LuaVM
import LunariaCore

/// `require "lunaria.kit"`: the algorithms that many plugins share, written in Lua.
///
/// Its parts are the files of the folder `Kit`, which the program contains. Each is given the table that becomes the module
/// and another one, through which the parts share what is theirs and reach the host.
enum KitModule {
    private static var parts: [(name: String, source: [UInt8])] {
        [
            ("base", PackageResources.base_lua), ("scoring", PackageResources.scoring_lua),
            ("shares", PackageResources.shares_lua), ("lists", PackageResources.lists_lua),
            ("records", PackageResources.records_lua),
        ]
    }

    static let page = ReferencePage(
        name: "kit", title: "lunaria.kit", summary: "The algorithms that many plugins share.", module: .table,
        functions: parts.flatMap { AnnotatedSource.functions(in: $0.source, of: "kit") })

    /// Loads the parts anew and pushes the module.
    static func push(_ stack: borrowing LuaStack) throws {
        stack.newTable()
        let kit = stack.top
        KitBase.push(stack)
        let base = stack.top
        for (name, source) in parts {
            try stack.load(source, name: LuaStack.hostChunk + "lunaria.kit/" + name)
            stack.push(copyOf: kit)
            stack.push(copyOf: base)
            try stack.call(arguments: 2)
        }
        stack.pop()
        let names = try LuaTable(stack, at: kit, subject: "lunaria.kit").names()
        for name in names {
            stack.rawGet(field: name, at: kit)
            stack.shield()
            stack.rawSet(field: name, at: kit)
        }
        stack.guardModule("lunaria.kit", names)
    }
}
