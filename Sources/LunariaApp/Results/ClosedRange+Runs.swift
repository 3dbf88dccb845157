extension ClosedRange<Int> {
    /// Ascending numbers with those that follow each other drawn together: 3, 7, 8 and 9 are 3...3 and 7...9.
    static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs
    }
}
