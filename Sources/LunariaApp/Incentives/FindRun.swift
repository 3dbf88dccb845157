import LunariaCore

/// Finds a stored run by the first digits of its hash.
struct FindRun {
    private let name: String

    init(_ name: String) {
        self.name = name
    }

    /// The run that the digits name; none or several are an error.
    func find(_ reader: any StoreReader) throws -> IncentiveRun {
        let digits = name.lowercased()
        guard digits.count >= 4, digits.allSatisfy({ $0.isHexDigit && $0.isASCII }) else {
            throw Failure(
                .usage,
                en: "found '\(name)', expected at least four of the hexadecimal digits that name a run; "
                    + "see `lunaria incentive runs`", zh: "“\(name)”无效，应为批次名称的至少四位十六进制数字；见 `lunaria incentive runs`")
        }
        let runs = try reader.runs(matching: digits)
        guard let run = runs.first else {
            throw Failure(
                .usage, en: "no run '\(name)'; see `lunaria incentive runs`",
                zh: "没有批次“\(name)”；见 `lunaria incentive runs`")
        }
        guard runs.count == 1 else {
            let names = runs.map(\.name).joined(separator: ", ")
            throw Failure(
                .usage, en: "'\(name)' names several runs: \(names); give more digits",
                zh: "“\(name)”对应几个批次：\(runs.map(\.name).joined(separator: "、"))；请多给几位")
        }
        return run
    }
}
