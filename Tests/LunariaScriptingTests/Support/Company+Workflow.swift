import LunariaCore
import LunariaScripting
import LunariaStore

extension Company {
    /// A plugin `flow` with a workflow on `opportunity.stage`, whose entries begin on line 3 of `main.lua`.
    static func workflow(_ entries: String, manifest: String = "") -> [String: String] {
        [
            "plugins/flow/plugin.lua": """
            return {
              name = "flow", version = "1.0.0", api = 1, workflows = { "opportunity.stage" }, \(manifest)
            }
            """,
            "plugins/flow/main.lua": """
            return workflow {
              object = "opportunity", field = "stage",
              \(entries)
            }
            """,
        ]
    }

    /// A plugin with a checklist of one question.
    static func form(_ name: String, about object: String) -> [String: String] {
        [
            "plugins/\(name)/plugin.lua": "return { name = '\(name)', version = '1.0.0', api = 1 }",
            "plugins/\(name)/main.lua": """
            return form {
              object = '\(object)', scoring = 'check', questions = { { id = 'need', type = 'yes_no', ask = 'A need?' } },
            }
            """,
        ]
    }

    /// What the workflows say to a save: why it is refused, or the moves that come with it, each by its filled fields.
    func move(_ values: [String: Value], of key: String = "D", reason: String? = nil) throws -> String {
        let object = try catalog.schema.requireObject("opportunity")
        let draft = try RecordDraft(object, values.merging(["key": .text(key)]) { $1 })
        let writing = WriteContext(script: context, author: "ann", reason: nil)
        return try store.write(Self.info) { writer in
            var changes = [
                try ProposedChange(
                    saving: draft, key: key, over: writer.record(object, key: key), .upsert, reason: reason,
                    defaultCurrency: settings.currency)
            ]
            try host.review(&changes, of: object, over: writer, in: writing)
            guard let change = changes.first else { return ("nothing", .discard) }
            if let refusal = change.refusal { return (refusal.reason.en, .discard) }
            _ = try writer.save(draft, .upsert)
            for companion in change.companions { _ = try writer.save(companion, .create) }
            return (change.companions.map(Self.words).joined(separator: "; "), .keep)
        }.result
    }

    private static func words(_ draft: RecordDraft) -> String {
        zip(draft.object.fields, draft.values).compactMap { field, value in
            value.flatMap { $0.isNull ? nil : "\(field.name)=\($0.fileText)" }
        }.joined(separator: " ")
    }

    /// The first line of what is wrong with the workflow of `flow`, and the hint; "none" if nothing is.
    func workflowProblem() throws -> String {
        var problems: [String] = []
        _ = try host.workflows { error in
            if let error = error as? PluginError {
                let line = error.description.split(separator: "\n").first.map(String.init) ?? ""
                problems.append("\(line) | \(error.hint ?? "no hint")")
            } else {
                problems.append("\(error)")
            }
        }
        return problems.first ?? "none"
    }
}
