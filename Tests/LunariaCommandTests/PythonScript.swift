/// A program in Python that looks at results apart from what wrote them, with the packages that `make setup-check` installs.
struct PythonScript {
    let name: String

    /// Runs it; answers the lines it shows.
    func run(_ arguments: String, in directory: CaseDirectory) throws -> [String] {
        let python = "PYTHONPATH=\(Product.package)/.build/python PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3"
        let outcome = try directory.run(
            "\(python) \(Product.package)/Tests/LunariaCommandTests/Python/\(name) \(arguments)")
        guard outcome.status == 0 else {
            throw TextFile.Problem(description: "\(name): is `make setup-check` done? \(outcome.errors)")
        }
        return outcome.output.split(separator: "\n").map(String.init)
    }
}
