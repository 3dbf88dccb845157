import Glibc
public import LunariaCore
import LunariaFiles

/// Makes a workspace: `workspace.lua`, `plugins/`, `scripts/`, `.luarc.json` and an empty database.
public struct InitWorkspace {
    /// The directory, which is made if it is not there.
    public let directory: String
    /// The ISO 4217 code of the workspace's currency.
    public let currency: String
    /// The language of labels and results.
    public let language: Language

    /// Describes the workspace to make.
    public init(directory: String, currency: String, language: Language) {
        self.directory = directory
        self.currency = currency
        self.language = language
    }

    /// Makes the workspace; one that is there already is refused and left as it is.
    public func run(installation: Installation, circumstances: Circumstances) throws {
        let currency: Currency
        do {
            currency = try Currency(code: self.currency)
        } catch {
            throw Failure(.usage, "--currency: \(error)")
        }
        let settings = directory + "/workspace.lua"
        guard access(settings, F_OK) != 0 else {
            throw Failure(.usage, "\(directory) is a workspace already: found \(settings), expected none")
        }
        for folder in [directory, directory + "/plugins", directory + "/scripts"] { try makeFolder(folder) }
        if access(directory + "/.luarc.json", F_OK) != 0 { try write(Self.languageServer, to: ".luarc.json") }
        // The settings come last: a directory becomes a workspace by them.
        try write(Self.settings(currency: currency, language: language), to: "workspace.lua")
        _ = try Session(from: directory, installation: installation, circumstances: circumstances).store()
    }

    private func makeFolder(_ path: String) throws {
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        var status = stat()
        if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        throw Failure(.usage, "cannot make the directory \(path): \(String(cString: strerror(code)))")
    }

    private func write(_ text: String, to name: String) throws {
        let file = try AtomicFile(path: directory + "/" + name)
        try Array(text.utf8).withUnsafeBytes { bytes in try file.write(bytes) }
        try file.commit()
    }

    private static func settings(currency: Currency, language: Language) -> String {
        """
        -- The settings of this workspace: data only.
        return {
          currency = "\(currency.code)",            -- of records and parameters that name none
          language = "\(language.rawValue)",             -- "en" or "zh"
          fiscal_year_start = 1,       -- the first month of the fiscal year

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
          "diagnostics.globals": [
            "command", "incentive", "classification", "report", "planner", "alert", "import_mapping", "hook", "reject",
            "decimal", "money",
            "describe", "it", "pending", "before_each", "after_each", "crm", "spec"
          ]
        }

        """
}
