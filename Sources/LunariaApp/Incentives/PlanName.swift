import LunariaCore

/// The name of a plan as it is given for one that has runs.
enum PlanName {
    /// The name, if there is a run of that plan; otherwise an error with a suggestion.
    static func check(_ name: String, among runs: [IncentiveRun]) throws(Failure) -> String {
        let names = known(runs)
        if names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return name }
        let (hint, list) = (Spelling.suggestion(for: name, among: names), Label(listing: names))
        throw Failure(
            .usage,
            en: "no run of a plan '\(name.shortened)'\(hint.en); "
                + (names.isEmpty ? "no plan has runs yet" : "plans with runs: \(list.en)"),
            zh: "没有方案“\(name.shortened)”的批次\(hint.zh)；" + (names.isEmpty ? "还没有任何批次" : "有批次的方案：\(list.zh)"))
    }

    /// The only plan that has runs.
    static func only(_ runs: [IncentiveRun]) throws(Failure) -> String {
        let names = known(runs)
        if names.count == 1, let only = names.first { return only }
        if names.isEmpty {
            throw Failure(
                .usage, en: "no plan has runs yet; `lunaria run PLAN --period PERIOD` makes one",
                zh: "还没有任何批次；`lunaria run 方案 --period 期间` 会生成一个")
        }
        let list = Label(listing: names)
        throw Failure(
            .usage, en: "several plans have runs: \(list.en); say which one with --plan",
            zh: "有几个方案都有批次：\(list.zh)；请用 --plan 指定")
    }

    private static func known(_ runs: [IncentiveRun]) -> [String] { Set(runs.map(\.plan)).sorted() }
}
