import LunariaCore

/// What is wrong with a sound manifest among all others, and which of its entries is at fault.
struct DeclarationProblem: Error {
    /// Where the fault stands.
    enum Place {
        /// An entry, by the names that lead to it.
        case entry([String])
        /// An item of a list.
        case item(String, in: String)
    }

    let problem: Label
    let place: Place

    /// Runs a check of the schema about what stands at a place.
    static func at<Result>(
        _ place: Place, _ check: () throws(SchemaError) -> Result
    ) throws(DeclarationProblem) -> Result {
        do {
            return try check()
        } catch {
            // A reason that says all needs no advice.
            let advice = if case .unknownField = error { error.advice } else { nil as Label? }
            throw DeclarationProblem(
                problem: Label(
                    en: error.words.en + (advice.map { "; " + $0.en } ?? ""),
                    zh: error.words.zh + (advice.map { "；" + $0.zh } ?? "")), place: place)
        }
    }

    /// The line of the place in the manifest of a folder.
    func line(in folder: PluginFolder) -> Int? {
        guard let lines = ManifestLines(of: folder) else { return nil }
        return switch place {
        case .entry(let path): lines.line(of: path)
        case .item(let item, let entry): lines.line(of: item, in: entry)
        }
    }
}
