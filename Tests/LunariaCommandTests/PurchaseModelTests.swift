import Testing

/// The models of what customers will buy, on public data for which the literature prints the results.
@Suite struct PurchaseModelTests {
    /// CDNOW: 2,357 customers of a shop for music, as Fader, Hardie and Lee use them; installed by `make setup-check`.
    private static let data = "\(Product.package)/.build/python/lifetimes/datasets"

    @Test func `BG/NBD finds the parameters and the forecast that are published for CDNOW`() throws {
        let directory = try CaseDirectory()
        let outcome = try directory.run(
            """
            lunaria init . && lunaria import purchase_history \(Self.data)/cdnow_customers_summary.csv --map future-value &&
            lunaria run purchase-model --source histories --frequency 2 --recency 30.43 --age 38.86 --horizon-days 273 --lang en
            """)
        #expect(outcome.status == 0, Comment(rawValue: "is `make setup-check` done? " + outcome.errors))
        let figures = Self.figures(outcome)
        let expected = [
            "customers": "2,357", "r": "0.243", "alpha": "4.414", "a": "0.793", "b": "2.426",
            "expected purchases in 273 days": "1.226",
        ]
        for (name, value) in expected { #expect(figures[name] == value, "\(name)") }
    }

    @Test func `Gamma-Gamma finds the parameters that are published for CDNOW`() throws {
        let directory = try CaseDirectory()
        let outcome = try directory.run(
            """
            lunaria init . &&
            lunaria import purchase_history \(Self.data)/cdnow_customers_summary_with_transactions.csv --map future-value &&
            lunaria run purchase-model --source histories --lang en
            """)
        #expect(outcome.status == 0, Comment(rawValue: "is `make setup-check` done? " + outcome.errors))
        let figures = Self.figures(outcome)
        for (name, value) in ["p": "6.249", "q": "3.745", "v": "15.448"] { #expect(figures[name] == value, "\(name)") }
    }

    /// The figures that are shown, by their labels.
    private static func figures(_ outcome: Outcome) -> [String: String] {
        outcome.output.split(separator: "\n").reduce(into: [:]) { figures, line in
            let parts = line.split(separator: ": ", maxSplits: 1)
            if parts.count == 2 { figures[String(parts[0])] = parts[1].drop { $0 == " " }.description }
        }
    }
}
