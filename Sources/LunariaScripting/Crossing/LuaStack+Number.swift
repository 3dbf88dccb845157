import LuaVM

extension LuaStack {
    /// Up to here a binary number without a fraction is the number that was meant.
    private static var largestWhole: Int64 { 1 << 53 }

    /// The whole number at `index`: an integer, or what a division such as `6 / 2` gives.
    func wholeNumber(at index: Int32) -> Int64? {
        guard let integer = integer(at: index) else { return nil }
        return isInteger(at: index) || integer.magnitude <= Self.largestWhole ? integer : nil
    }

    /// The refusal of the number at `index`, which has a fraction or is none at all; `subject` is what it was given for.
    func inexact(at index: Int32, _ subject: String, hint: String? = nil) -> ScriptFault {
        let number = number(at: index) ?? .nan
        guard number.isFinite else {
            return .argument(
                "\(subject) is \(Self.name(of: number)), which is no number, expected an exact one",
                hint: hint
                    ?? "it comes from a division by zero or an overflow: kit.ratio(part, whole) answers nil and why")
        }
        return .argument(
            "\(subject) is the number \(number), which is binary and not exact, expected an exact one",
            hint: "calculate with decimal(…) or money(…), or make it exact: kit.rounded(x, 2)")
    }

    /// What a number that is not finite is called; the sign of nan depends on the machine.
    static func name(of number: Double) -> String { number.isNaN ? "nan" : "\(number)" }
}
