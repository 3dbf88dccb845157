public import LunariaScripting

/// What became of the specs of some plugins.
public struct TestReport: Sendable {
    /// The specs of one plugin.
    public struct PluginResult: Sendable {
        /// The name of the plugin.
        public let name: String
        /// Where it stands: `plugins/x`.
        public let place: String
        /// The files with specs, by name; empty for a plugin without specs.
        public internal(set) var files: [FileResult]
        /// How much of each of its files has run, if that was asked for.
        public internal(set) var coverage: [FileCoverage]?
    }

    /// The examples of one file.
    public struct FileResult: Sendable {
        /// The file as it is shown: `plugins/x/spec/x_spec.lua`.
        public let file: String
        /// The examples that ran, in order.
        public internal(set) var examples: [SpecExample] = []
        /// Why the file could not be loaded, if it could not.
        public internal(set) var error: Failure?
    }

    /// The plugins in the order in which they were tested.
    public internal(set) var plugins: [PluginResult] = []

    /// The least part of a plugin's lines that must run, in percent, if there is one.
    var leastCoverage: Int?

    /// All examples that ran.
    public var examples: [SpecExample] { plugins.flatMap(\.files).flatMap(\.examples) }
    /// How much of each file has run, of all plugins.
    public var coverage: [FileCoverage] { plugins.flatMap { $0.coverage ?? [] } }
    /// The reasons why files could not be loaded.
    public var errors: [Failure] { plugins.flatMap(\.files).compactMap(\.error) }
    /// The names of the plugins that have no specs.
    public var withoutSpecs: [String] { plugins.filter(\.files.isEmpty).map(\.name) }

    /// The status the command line ends with: what is worst counts.
    public var status: ExitStatus {
        let failures = examples.compactMap { example -> SpecFailure? in
            if case .failed(let failure) = example.outcome { failure } else { nil }
        }
        if errors.contains(where: { $0.status == .deadline }) || failures.contains(where: \.isDeadline) {
            return .deadline
        }
        if let error = errors.first { return error.status }
        return failures.isEmpty && uncovered.isEmpty ? .done : .findings
    }

    /// The names of the plugins of whose lines too few have run.
    var uncovered: [String] {
        guard let leastCoverage else { return [] }
        return plugins.filter { plugin in
            guard let share = plugin.coverage.map(CoverageShare.init) else { return false }
            return share.isLess(than: leastCoverage)
        }
        .map(\.name)
    }

    /// How many examples passed, failed and are pending.
    var counts: (passed: Int, failed: Int, pending: Int) {
        examples.reduce(into: (0, 0, 0)) { counts, example in
            switch example.outcome {
            case .passed: counts.0 += 1
            case .failed: counts.1 += 1
            case .pending: counts.2 += 1
            }
        }
    }
}
