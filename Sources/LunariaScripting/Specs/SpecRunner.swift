import LuaVM
public import LunariaCore

/// Runs the specs of plugins, each example in a machine and a world of its own.
public struct SpecRunner {
    private let catalog: PluginCatalog
    private let context: ScriptContext
    private let coverage: LineCoverage?

    /// Makes a runner.
    ///
    /// - Parameters:
    ///   - catalog: The plugins that the specs find.
    ///   - context: What the specs are told about the world; the limits hold for each example.
    ///   - coverage: What keeps count of the lines that run in the specs' own machines.
    public init(catalog: PluginCatalog, context: ScriptContext, coverage: LineCoverage? = nil) {
        self.catalog = catalog
        self.context = context
        self.coverage = coverage
    }

    /// The files of a plugin's specs inside its folder, sorted: `spec/x_spec.lua`.
    public static func files(of plugin: Plugin) -> [String] { plugin.folder.specFiles() }

    /// The file as it is shown: `plugins/x/spec/x_spec.lua`.
    public static func shown(_ file: String, of plugin: Plugin) -> String { plugin.folder.shown + "/" + file }

    /// Runs the examples of a file in order.
    ///
    /// - Parameters:
    ///   - filter: Only examples whose groups and name, joined by spaces, contain it.
    ///   - makeWorld: Makes the world for one example.
    ///   - report: Is given each example after it ended.
    /// - Throws: A `PluginError` when the file cannot be loaded, and what `makeWorld` and `report` throw.
    public func run(
        _ file: String, of plugin: Plugin, filter: String?, makeWorld: () throws -> any SpecWorld,
        report: (SpecExample) throws -> Void
    ) throws {
        var source = try catalog.specSource(file, of: plugin)
        source.coverage = coverage
        var loaded: SpecMachine? = try SpecMachine(source, of: plugin, schema: catalog.schema, limits: context.limits)
        guard let examples = loaded?.examples else { return }
        for (position, example) in examples.enumerated() {
            // What one example leaves in variables must not reach the next.
            let machine = try loaded ?? SpecMachine(source, of: plugin, schema: catalog.schema, limits: context.limits)
            loaded = nil
            let groups = machine.groups(of: example)
            guard filter.map((groups + [example.name]).joined(separator: " ").contains) ?? true else {
                loaded = machine
                continue
            }
            guard let body = machine.examples[position].body else {
                loaded = machine
                try report(SpecExample(groups: groups, name: example.name, outcome: .pending))
                continue
            }
            let outcome = machine.run(example, body, in: try makeWorld(), context)
            try report(SpecExample(groups: groups, name: example.name, outcome: outcome))
        }
    }
}
