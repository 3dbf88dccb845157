import LunariaCore

/// The stubs of a page of the reference: a file that the Lua language server reads and nobody runs.
struct PageStubs {
    private let page: ReferencePage
    private let schema: Schema
    private let names = ObjectNames.any

    /// The first line of every file, which says that it defines and does nothing.
    static let mark = "---@meta"

    /// The path of the file below the folder of stubs, and its text.
    static func file(of page: ReferencePage, in schema: Schema) -> ReferenceFile {
        let stubs = PageStubs(page: page, schema: schema)
        // The server finds a module by the path of its file.
        let path = page.module == nil ? page.name : "lunaria/" + page.name
        return ReferenceFile(path: path + ".lua", text: stubs.text)
    }

    private var text: String {
        var text = "\(Self.mark)\n\(Stub.comment(page.summary))\n"
        for table in page.tables { text += tableClass(table) + "\n" }
        for hostClass in page.classes { text += valueClass(hostClass) + "\n" }
        for variable in page.variables {
            text += Stub.comment(variable.summary) + "---@type \(variable.type.stub(names))\n\(variable.name) = {}\n\n"
        }
        switch page.module {
        case .table:
            text += "local \(page.name) = {}\n\n"
            text += page.functions.map { Stub.function($0, as: $0.path, names) + "\n" }.joined()
            text += "return \(page.name)\n"
        case .function(let name):
            text += functions + "return \(name)\n"
        case nil:
            text += functions
        }
        return text
    }

    /// The functions; those that are given to functions of a script have no name of their own.
    private var functions: String {
        page.functions.map { function in
            switch function.owner {
            case .global: Stub.function(function, as: function.name, names) + "\n"
            case .module, .namespace, .type, .argument: ""
            }
        }.joined()
    }

    private func tableClass(_ table: HostTable) -> String {
        Stub.comment(table.summary) + "---@class \(Stub.className(table.name))\n"
            + table.entries.map { Stub.field($0, names) }.joined()
    }

    private func valueClass(_ hostClass: HostClass) -> String {
        var text = Stub.comment(hostClass.summary, hostClass.details)
        text += "---@class \(Stub.className(hostClass.name))\(parent(of: hostClass))\n"
        for field in hostClass.fields { text += Stub.field(field, names) }
        for item in hostClass.operators {
            let other = item.other.map { "(\($0.stub(names)))" } ?? ""
            text += "---@operator \(item.name)\(other): \(item.answer.stub(names))\n"
        }
        if let call = hostClass.call {
            let arguments = call.parameters.map { "\($0.shown): \($0.type.stub(names))" }.joined(separator: ", ")
            text += "---@overload fun(\(arguments)): any\n"
        }
        guard let first = hostClass.methods.first else { return text }
        // A table that scripts find under its name, or a value they are given.
        let isGlobal = if case .namespace = first.owner { true } else { false }
        let variable = isGlobal ? hostClass.name : Stub.capitalized(hostClass.name)
        text += "\(isGlobal ? "" : "local ")\(variable) = {}\n"
        for method in hostClass.methods {
            text += "\n" + Stub.function(method, as: "\(variable)\(isGlobal ? "." : ":")\(method.name)", names)
        }
        return text
    }

    private func parent(of hostClass: HostClass) -> String {
        if hostClass.name == CRMModule.declaration.name { return " : \(Stub.objectsClass)" }
        guard let object = hostClass.object, schema.object(object) != nil else { return "" }
        return " : " + Stub.capitalized(object)
    }
}
