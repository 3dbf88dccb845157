/// A number of things in words: `1 row`, `2 rows`.
struct Count: CustomStringConvertible {
    private let number: Int
    private let noun: String

    init(_ number: Int, _ noun: String) {
        self.number = number
        self.noun = noun
    }

    var description: String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
