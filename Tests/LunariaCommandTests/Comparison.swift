/// What a command had to show and what it did show.
struct Comparison: CustomStringConvertible {
    let path: String
    let exchange: Exchange
    let found: Outcome

    var description: String {
        "\(path):\(exchange.line): $ \(exchange.command)\n"
            + LineDifference(expected: exchange.outcome.lines, found: found.lines).description
    }
}
