/// Words of the command line among which an amount may be negative.
enum NegativeAmount {
    /// The words with a negative amount of `incentive adjust` put behind `--`, where it is not taken for an option.
    static func shielded(_ words: [String]) -> [String] {
        guard words.starts(with: ["incentive", "adjust"]), !words.contains("--"),
            let index = words.firstIndex(where: isNegative)
        else { return words }
        var words = words
        let amount = words.remove(at: index)
        return words + ["--", amount]
    }

    private static func isNegative(_ word: String) -> Bool {
        guard word.hasPrefix("-"), let next = word.dropFirst().first else { return false }
        return next.isNumber || next == "."
    }
}
