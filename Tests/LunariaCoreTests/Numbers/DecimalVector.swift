import LunariaCore

/// One line of a `.decTest` file together with the directives in force there.
struct DecimalVector {
    let name: String
    let operation: String
    let operands: [String]
    let expected: String
    let conditions: Set<String>
    let precision: Int
    let roundingName: String

    /// Reads all vectors of a file.
    static func read(_ text: String) -> [DecimalVector] {
        var precision = 0
        var rounding = ""
        var vectors: [DecimalVector] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = split(line)
            guard let first = words.first else { continue }
            if first.hasSuffix(":"), words.count == 2 {
                if first.lowercased() == "precision:" { precision = Int(words[1]) ?? 0 }
                if first.lowercased() == "rounding:" { rounding = words[1].lowercased() }
                continue
            }
            guard let arrow = words.firstIndex(of: "->"), arrow >= 3, arrow + 1 < words.count else { continue }
            vectors.append(
                DecimalVector(
                    name: first, operation: words[1].lowercased(), operands: Array(words[2..<arrow]),
                    expected: words[arrow + 1], conditions: Set(words[(arrow + 2)...].map { $0.lowercased() }),
                    precision: precision, roundingName: rounding))
        }
        return vectors
    }

    /// The words of a line; quotes hold a word together and `--` outside of them begins a comment.
    private static func split(_ line: Substring) -> [String] {
        var words: [String] = []
        var rest = line[...]
        while let first = rest.first {
            if first == " " || first == "\t" {
                rest.removeFirst()
            } else if rest.hasPrefix("--") {
                break
            } else if first == "'" || first == "\"" {
                let body = rest.dropFirst().prefix { $0 != first }
                words.append(String(body))
                rest = rest.dropFirst(body.count + 2)
            } else {
                let word = rest.prefix { $0 != " " && $0 != "\t" }
                words.append(String(word))
                rest = rest.dropFirst(word.count)
            }
        }
        return words
    }
}

extension DecimalVector {
    /// What running a vector came to.
    enum Outcome: Equatable {
        case passed
        case skipped
        case failed(String)
    }

    /// Conditions that only arise at limits which this type does not have.
    private static var unsupported: Set<String> {
        [
            "overflow", "underflow", "subnormal", "clamped", "invalid_operation", "division_by_zero",
            "division_undefined",
        ]
    }

    /// Runs the vector, or skips it when it is about something that `Decimal` does not have.
    func run() -> Outcome {
        guard operands.count == 2, conditions.isDisjoint(with: DecimalVector.unsupported),
            (1...Decimal.maximumDigits).contains(precision),
            let rounding = Rounding(name: roundingName)
        else { return .skipped }
        do {
            guard let left = try number(operands[0]), let right = try number(operands[1]),
                let wanted = try number(expected)
            else { return .skipped }
            let found = try compute(left, right, rounding: rounding).scientific
            guard found == wanted.scientific else { return .failed("\(name): \(found), expected \(expected)") }
            guard let exact = try computeExactly(left, right), exact.scientific != found else { return .passed }
            return .failed("\(name): exactly \(exact.scientific), expected \(expected)")
        } catch {
            return .failed("\(name): \(error)")
        }
    }

    /// The number that an operand spells, or `nil` when it is one that `Decimal` does not have.
    private func number(_ text: String) throws(NumberError) -> Decimal? {
        let letters = text.lowercased()
        // NaN, infinities, and bit patterns of the interchange formats.
        if letters.contains("n") || letters.contains("#") { return nil }
        do throws(NumberError) {
            return try Decimal(parsing: text)
        } catch {
            switch error {
            case .tooManyDigits, .overflow: return nil
            default: throw error
            }
        }
    }

    private func compute(_ left: Decimal, _ right: Decimal, rounding: Rounding) throws(NumberError) -> Decimal {
        switch operation {
        case "add": try left.adding(right, digits: precision, rounding: rounding)
        case "subtract": try left.subtracting(right, digits: precision, rounding: rounding)
        case "multiply": try left.multiplied(by: right, digits: precision, rounding: rounding)
        case "divide": try left.divided(by: right, digits: precision, rounding: rounding)
        case "quantize": try left.quantized(exponent: right.exponent, rounding: rounding)
        default: left < right ? -1 : (left == right ? 0 : 1)
        }
    }

    /// The result of the operation without rounding, where the vector says that none took place.
    private func computeExactly(_ left: Decimal, _ right: Decimal) throws(NumberError) -> Decimal? {
        if conditions.contains("rounded") { return nil }
        return switch operation {
        case "add": try left.adding(right)
        case "subtract": try left.subtracting(right)
        case "multiply": try left.multiplied(by: right)
        default: nil
        }
    }
}
