import LuaVM

/// A module that `require "lunaria.NAME"` answers.
struct HostModule: Sendable {
    let name: String
    /// One sentence on what it is for.
    let summary: String
    let functions: [HostFunction<Void>]

    init(_ name: String, _ summary: String, _ functions: [HostFunction<Void>]) {
        self.name = name
        self.summary = summary
        self.functions = functions
    }

    var page: ReferencePage {
        ReferencePage(
            name: name, title: "lunaria.\(name)", summary: summary, module: .table,
            functions: functions.map(\.declaration))
    }

    /// Pushes the table of its functions.
    func push(_ stack: borrowing LuaStack) {
        stack.newTable(fields: functions.count)
        for function in functions {
            stack.push(function.bound(to: ()))
            stack.rawSet(field: function.declaration.name, at: -2)
        }
        stack.guardModule("lunaria." + name, functions.map(\.declaration.name).sorted())
    }
}
