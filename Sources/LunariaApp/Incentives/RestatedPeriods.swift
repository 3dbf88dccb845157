/// The posted periods that a run names to be adjusted by its own plan and parameters: `2017-Q2, 2017-Q3`.
struct RestatedPeriods {
    /// As they are written, in order.
    let labels: [String]

    /// Reads the parameter `restate`; without it there are none.
    init(_ text: String?) {
        labels = (text ?? "").split(separator: ",").map { label in
            let label = label.trimmingPrefix(while: \.isWhitespace)
            return String(label.prefix { !$0.isWhitespace })
        }
    }
}
