/// Amounts as people write them.
enum Phrase {
    static func duration(nanoseconds: Int64) -> String {
        let units: [(size: Int64, name: String)] = [(1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "µs")]
        for unit in units where nanoseconds >= unit.size && nanoseconds % unit.size == 0 {
            return "\(nanoseconds / unit.size) \(unit.name)"
        }
        return "\(nanoseconds) ns"
    }

    static func bytes(_ count: Int) -> String {
        let units: [(size: Int, name: String)] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
        for unit in units where count >= unit.size && count % unit.size == 0 {
            return "\(count / unit.size) \(unit.name)"
        }
        return "\(count) bytes"
    }
}
