import LunariaCore

/// The name of a plan as it is given for one that has runs.
enum PlanName {
    /// The name, if there is a run of that plan; otherwise an error with a suggestion.
    static func check(_ name: String, among runs: [IncentiveRun]) throws(Failure) -> String {
        let names = known(runs)
        if names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return name }
        throw Failure(
            .usage,
            "no run of a plan '\(name.shortened)'\(Spelling.hint(for: name, among: names)); "
                + (names.isEmpty ? "no plan has runs yet" : "plans with runs: \(names.joined(separator: ", "))"))
    }

    /// The only plan that has runs.
    static func only(_ runs: [IncentiveRun]) throws(Failure) -> String {
        let names = known(runs)
        if names.count == 1, let only = names.first { return only }
        throw Failure(
            .usage,
            names.isEmpty
                ? "no plan has runs yet; `lunaria run PLAN --period PERIOD` makes one"
                : "several plans have runs: \(names.joined(separator: ", ")); say which one with --plan")
    }

    private static func known(_ runs: [IncentiveRun]) -> [String] { Set(runs.map(\.plan)).sorted() }
}
