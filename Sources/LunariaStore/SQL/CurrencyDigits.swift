import LunariaCore

/// How SQL tells currencies by their number of decimals, so that amounts in different currencies compare as numbers.
enum CurrencyDigits {
    /// The decimals most currencies have; the others are few enough to be listed.
    private static let usual = 2

    /// The most decimals any currency has.
    private static let most = 4

    private static let unusual: [(digits: Int, codes: String)] = {
        let groups = Dictionary(grouping: Currency.all.filter { $0.minorDigits != usual }, by: \.minorDigits)
        return groups.sorted { $0.key < $1.key }.map { digits, currencies in
            (digits, currencies.map { SQLText.literal($0.code) }.joined(separator: ", "))
        }
    }()

    private static let allUnusual = unusual.map(\.codes).joined(separator: ", ")

    /// For each number of decimals, the condition that a record's currency has it.
    static func conditions(_ currency: String) -> [(digits: Int, sql: String)] {
        [(usual, "\(currency) NOT IN (\(allUnusual))")]
            + unusual.map { ($0.digits, "\(currency) IN (\($0.codes))") }
    }

    /// Terms that order amounts by their number: whole units first, then the rest in the smallest part there is.
    static func order(amount: String, currency: String) -> [String] {
        let cases = unusual.map { " WHEN \(currency) IN (\($0.codes)) THEN \(power($0.digits))" }.joined()
        let unit = "CASE\(cases) ELSE \(power(usual)) END"
        return ["\(amount) / (\(unit))", "\(amount) % (\(unit)) * (\(power(most)) / (\(unit)))"]
    }

    private static func power(_ digits: Int) -> Int { (0..<digits).reduce(1) { product, _ in product * 10 } }
}
