import Glibc
public import LunariaCore
import LunariaFiles
import LunariaScripting

/// Makes a workspace: `workspace.lua`, `plugins/`, `scripts/`, an empty database, and `.luarc.json` with the stubs that it
/// points the Lua language server to.
public struct InitWorkspace {
    /// The directory, which is made if it is not there.
    public let directory: String
    /// The ISO 4217 code of the workspace's currency.
    public let currency: String
    /// The language of labels and results, and of what is stored in words; none is Chinese where the locale is, and else left
    /// to each user's locale.
    public let language: Language?
    /// The day from which computations in it look; today if there is none.
    public let asOf: CalendarDate?

    /// Describes the workspace to make.
    public init(directory: String, currency: String, language: Language?, asOf: CalendarDate? = nil) {
        self.directory = directory
        self.currency = currency
        self.language = language
        self.asOf = asOf
    }

    /// Makes the workspace; one that is there already is refused and left as it is.
    public func run(installation: Installation, circumstances: Circumstances) throws {
        let currency: Currency
        do {
            currency = try Currency(typed: self.currency)
        } catch {
            throw ParameterError.badValue(
                name: "currency", source: Label("--currency"), found: self.currency, expected: Currency.expectation,
                detail: Currency.question(for: self.currency))
        }
        let settings = directory + "/workspace.lua"
        guard access(settings, F_OK) != 0 else {
            throw Failure(
                .usage, en: "\(directory) is a workspace already: found \(settings), expected none",
                zh: "\(directory) 已是工作区：已有 \(settings)")
        }
        for folder in [directory, directory + "/plugins", directory + "/scripts"] { try Folder.make(folder) }
        if access(directory + "/.luarc.json", F_OK) != 0 { try write(Self.languageServer, to: ".luarc.json") }
        // Reasons are stored in one language, and who works in Chinese expects Chinese ones.
        let language = language ?? (circumstances.localLanguage == .zh ? .zh : nil)
        // The settings come last: a directory becomes a workspace by them.
        try write(text(currency: currency, language: language), to: "workspace.lua")
        let session = try Session(from: directory, installation: installation, circumstances: circumstances)
        _ = try session.store()
        try WriteReference.writeStubs(PluginReference(schema: session.schema()), in: directory)
    }

    private func write(_ text: String, to name: String) throws {
        let file = try AtomicFile(path: directory + "/" + name)
        try Array(text.utf8).withUnsafeBytes { bytes in try file.write(bytes) }
        try file.commit()
    }

    private func text(currency: Currency, language: Language?) -> String {
        """
        -- The settings of this workspace: data only.
        return {
          currency = "\(currency.code)",            -- of records and parameters that name none
          \(language.map { "language = \"\($0.rawValue)\",   " } ?? "-- language = \"en\",")          -- "en" or "zh"; that of the locale unless given
          fiscal_year_start = 1,       -- the first month of the fiscal year
          \(asOf.map { "as_of = \"\($0)\",     " } ?? "-- as_of = \"2025-12-31\",  ")   -- the day that results look from; today unless given

          -- Parameters of plugins, so that they need not be given on the command line:
          parameters = {
            -- ["graduated-commission"] = { tiers = "0:3%,50000:5%,100000:8%" },
          },

          -- limits = { seconds = 10, megabytes = 256 },   -- what a plugin may use
        }

        """
    }

    private static let languageServer = """
        {
          "runtime.version": "Lua 5.4",
          "runtime.builtin": { "debug": "disable", "io": "disable", "os": "disable" },
          "diagnostics.disable": ["need-check-nil"],
          "type.weakNilCheck": true,
          "type.weakUnionCheck": true,
          "workspace.library": ["\(WriteReference.stubs)"],
          "workspace.checkThirdParty": false
        }

        """
}
