import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// A function of a plugin that the host calls, in a plugin `p` whose function does what a test wants.
///
/// The plugin may read `account`, `opportunity` and `rep`, and change `account`.
struct EntryPoint: Sendable, CustomTestStringConvertible {
    /// The kind, the declared table and the entry of it: `workflow transition.guard`.
    let name: String
    /// The contribution, with `BODY` where the function's own line stands.
    let main: String
    /// What the manifest says besides.
    var manifest = ""
    /// Whether the kind reads only, whatever its plugin may write.
    var onlyReads = true
    /// Calls the function.
    let call: @Sendable (Company) throws -> Void

    var testDescription: String { name }

    /// A company with the plugin, whose function does this on line 2 of its main file.
    func company(doing body: String) throws -> Company {
        let company = try Company([
            "plugins/p/plugin.lua": """
            return {
              name = "p", version = "1", api = 1, requires = { "sales-team", "samples" },
              reads = { "account", "opportunity", "rep" }, writes = { "account" },
              fields = { rep = { manager = { type = "reference", to = "rep" } } }, \(manifest)
            }
            """,
            "plugins/p/main.lua": main.replacing("BODY", with: "\n\(body)\n"),
        ])
        // Overrides are asked about deals of those below.
        _ = try company.store.write(Company.info) { writer in
            let rep = try writer.schema.requireObject("rep")
            _ = try writer.save(RecordDraft(rep, ["key": .text("ann"), "manager": .text("bo")]), .update)
            return ((), .keep)
        }
        return company
    }
}

extension EntryPoint {
    /// One for each function that a declared table takes.
    static let all = simple + incentives + writes + [mappedColumn, mappedRow]

    private static let simple = [
        EntryPoint(
            name: "command command.run", main: "return command { run = function(params, crm, out)BODYend }",
            onlyReads: false
        ) {
            try $0.run("p")
        },
        EntryPoint(name: "report report.run", main: "return report { run = function(params, crm, out)BODYend }") {
            try $0.run("p")
        },
        EntryPoint(
            name: "planner planner.plan", main: "return planner { plan = function(params, crm, propose)BODYend }"
        ) { company in
            try company.reading { reader, host in
                _ = try host.proposals(of: host.runnable("p"), [:], over: reader, in: company.context)
            }
        },
        EntryPoint(name: "alert alert.check", main: "return alert { check = function(params, crm, raise)BODYend }") {
            company in
            try company.reading { reader, host in
                _ = try host.alerts(of: host.runnable("p"), [:], over: reader, in: company.context)
            }
        },
        classification("where = function(params)BODYend, classify = function() end", "where"),
        classification("prepare = function(params, crm)BODYend, classify = function() end", "prepare"),
        classification("classify = function(record, params, crm, prepared)BODYend", "classify"),
    ]

    private static func classification(_ functions: String, _ entry: String) -> EntryPoint {
        EntryPoint(
            name: "classification classification.\(entry)",
            main: "return classification { object = 'account', field = 'region', \(functions) }"
        ) { company in
            let job = ClassificationJob(
                try company.host.classification("p"), parameters: [:], context: company.context)
            try company.reading { reader, host in try host.classify(job, over: reader) { _ in } }
        }
    }

    private static let incentives = [
        incentive("deals.where", "deals = { where = function(params)BODYend }, reward = function() end"),
        incentive("payees.where", "payees = { where = function(params)BODYend }, reward = function() end"),
        incentive("incentive.period", "period = function(params)BODYend, reward = function() end"),
        incentive("incentive.credit", "credit = function(deal, params, give, crm)BODYend, reward = function() end"),
        incentive(
            "incentive.measure",
            "measure = function(deal, params, crm)BODYend, reward = function(payee) for _ in payee:deals() do end end"),
        incentive("incentive.reward", "reward = function(payee, params, pay, crm)BODYend"),
        incentive(
            "incentive.override",
            "reward = function() end, override = function(manager, deal, params, pay, crm)BODYend"),
        incentive("incentive.settle", "settle = function(payees, params, pay, crm)BODYend"),
    ]

    private static func incentive(_ entry: String, _ functions: String) -> EntryPoint {
        EntryPoint(name: "incentive \(entry)", main: "return incentive { name = 'p', \(functions) }") { company in
            _ = try company.pay("p", "2026-H1")
        }
    }

    private static let writes = [
        hook("before_save") { company in
            try company.writing("account") { writer, account, context in
                let draft = try RecordDraft(account, ["key": .text("new"), "name": .text("New")])
                var changes = [
                    try ProposedChange(
                        saving: draft, key: "new", over: nil, .create, reason: nil,
                        defaultCurrency: company.settings.currency)
                ]
                try company.host.review(&changes, of: account, over: writer, in: context)
            }
        },
        hook("before_delete") { company in
            try company.writing("account") { writer, account, context in
                guard let record = try writer.record(account, key: "A") else { return }
                var changes = [
                    ProposedChange(deleting: record, reason: nil, defaultCurrency: company.settings.currency)
                ]
                try company.host.review(&changes, of: account, over: writer, in: context)
            }
        },
        hook("after_commit") { company in
            try company.writing("account") { writer, account, context in
                guard let record = try writer.record(account, key: "A") else { return }
                let follower = Follower(plugin: "p", object: "account")
                try company.host.tell(
                    follower, of: [CommittedChange(.created, record)], after: [], over: writer, in: context)
            }
        },
        EntryPoint(
            name: "workflow transition.guard",
            main: "return workflow { object = 'opportunity', field = 'stage', states = { 'lead', 'won' }, "
                + "initial = { 'lead', 'won' }, transitions = { { from = 'lead', to = 'won', "
                + "guard = function(change, params, crm)BODYend } } }", manifest: "workflows = { 'opportunity.stage' }"
        ) { company in
            try company.writing("opportunity") { writer, opportunity, context in
                for stage in ["lead", "won"] {
                    let draft = try RecordDraft(opportunity, ["key": .text("D1"), "stage": .text(stage)])
                    var changes = [
                        try ProposedChange(
                            saving: draft, key: "D1", over: writer.record(opportunity, key: "D1"), .upsert,
                            reason: nil, defaultCurrency: company.settings.currency)
                    ]
                    try company.host.review(&changes, of: opportunity, over: writer, in: context)
                    _ = try writer.save(draft, .upsert)
                }
            }
        },
    ]

    private static func hook(_ function: String, call: @escaping @Sendable (Company) throws -> Void) -> EntryPoint {
        EntryPoint(
            name: "hook hook.\(function)",
            main: "return hook { object = 'account', \(function) = function(changes, crm, params)BODYend }",
            manifest: "hooks = { 'account' }", onlyReads: false, call: call)
    }

    private static let mappedColumn = mapping(
        "mapped_column.value", "columns = { k = 'key', n = { field = 'name', value = function(text, row)BODYend } }")
    private static let mappedRow = mapping(
        "import_mapping.fields", "columns = { k = 'key' }, ignore = { 'n' }, fields = { name = function(row)BODYend }")

    private static func mapping(_ entry: String, _ columns: String) -> EntryPoint {
        EntryPoint(
            name: "import_mapping \(entry)", main: "return import_mapping { object = 'account', \(columns) }"
        ) { company in
            let account = try company.catalog.schema.requireObject("account")
            let rows = try company.host.mapping("p", for: account)
            try rows.begin(header: ["k", "n"], ignoring: [])
            var draft = RecordDraft(account)
            try rows.map(["k", "n"], into: &draft)
        }
    }
}

extension Company {
    fileprivate func reading(_ body: (any StoreReader, LuaScriptHost) throws -> Void) throws {
        try store.read(at: .latest) { reader in try body(reader, host) }
    }

    /// Lets `body` write, and takes it back only if it fails.
    fileprivate func writing(
        _ object: String, _ body: (any StoreWriter, ObjectDefinition, WriteContext) throws -> Void
    ) throws {
        let object = try catalog.schema.requireObject(object)
        let writing = WriteContext(script: context, author: "test", reason: nil)
        _ = try store.write(Self.info) { writer in
            try body(writer, object, writing)
            return ((), .keep)
        }
    }
}
