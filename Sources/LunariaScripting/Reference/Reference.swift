import LunariaCore

/// The one table of everything Lua code finds.
enum Reference {
    static let pages: [ReferencePage] =
        [values, data, out] + ModuleList.modules.map(\.page) + [KitModule.page, globals]
        + KindRegistration.kinds.map(\.page)
        + [specs, files]

    /// The class of that name.
    static func hostClass(_ name: String) -> HostClass? {
        pages.lazy.flatMap(\.classes).first { $0.name == name }
    }

    /// The table of that name.
    static func table(_ name: String) -> HostTable? {
        pages.lazy.flatMap(\.tables).first { $0.name == name }
    }

    /// The classes of the values that can be met without a run of a plugin.
    static var consoleClasses: [HostClass] { values.classes + data.classes }

    private static let values = ReferencePage(
        name: "values", title: "Numbers, money and periods",
        summary: "Exact numbers, amounts of money, rates, periods.",
        functions: [LuaDecimal.make.declaration, LuaAmount.make.declaration], tables: [LuaLabel.declaration],
        classes: [
            LuaDecimal.declaration, LuaAmount.declaration, LuaRateTable.declaration, LuaRateTable.slice,
            ParameterPusher.period,
        ])

    private static let data = ReferencePage(
        name: "data", title: "The data", summary: "Reading and changing records.",
        tables: [FilterReader.comparisons, WriteModule.options, FillModule.sheet],
        classes: [CRMModule.declaration, QueryModule.declaration, GroupModule.declaration])

    private static let out = ReferencePage(
        name: "out", title: "Results", summary: "What a command shows.",
        tables: [
            OutTable.declaration, OutTable.column, OutModule.metricLook, OutModule.findingTable, OutChart.declaration,
            OutChart.series,
            OutChart.pointSeries, OutChart.point, OutChart.node,
        ], classes: [OutModule.declaration])

    /// `require` is a function of the machine, which knows nothing of this table.
    private static let require = FunctionDeclaration(
        .global, "require", "A module: a file of the plugin, or one of the host under `lunaria`.",
        takes: [.required("name", .text, "Parts of letters, digits, `_` and `-`, joined by dots.")],
        answers: [.required("module", .any)],
        details: "`require \"rules.tiers\"` is `rules/tiers.lua` in the plugin's folder.",
        example: #"local date = require "lunaria.date""#)

    private static let globals = ReferencePage(
        name: "globals", title: "Functions of every script",
        summary: "What every plugin and script finds besides the base functions of Lua 5.4.",
        functions: [PrintModule.print.declaration, RaisedRefusal.refuse.declaration], builtins: [require])

    private static let specs = ReferencePage(
        name: "spec", title: "Specs", summary: "What the files `spec/*_spec.lua` of a plugin find besides.",
        functions: DescribeModule.functions.map(\.declaration),
        variables: [
            .required(
                "crm", .instance("crm"),
                "The data of the example: every object may be read, and all but those of the ledger changed.")
        ],
        tables: [
            SpecModule.options, SpecForm.options, SpecFixture.options, SpecLedger.adjustment, SpecLedger.clawbackTable,
        ],
        classes: [
            AssertModule.declaration, SpecModule.declaration, SpecRunTable.declaration, SpecRunTable.line,
            SpecLedger.unpaidDeal, SpecDocumentTable.declaration, SpecDocumentTable.shownTable,
            SpecDocumentTable.finding, SpecChartTable.declaration,
            SpecClassificationTable.declaration, SpecClassificationTable.change, SpecClassificationTable.refusal,
            SpecListTable.proposals, SpecListTable.proposal, SpecListTable.alerts, SpecListTable.watched,
            SpecForm.declaration,
        ])

    private static let files = ReferencePage(
        name: "manifest", title: "The manifest and the settings",
        summary: "What `plugin.lua` and `workspace.lua` may say; both are data and are not run.",
        tables: [
            Manifest.declaration, ObjectDefinition.declaration, FieldDefinition.declaration,
            FieldDefinition.choice, ParameterDefinition.declaration, ParameterDefinition.slice,
            WorkspaceSettings.declaration, WorkspaceSettings.limitsDeclaration,
        ])
}
