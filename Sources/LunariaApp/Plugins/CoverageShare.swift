import LunariaScripting

/// Which part of some lines has run.
struct CoverageShare: CustomStringConvertible {
    let run: Int
    let executable: Int

    init(_ files: [FileCoverage]) {
        run = files.reduce(0) { $0 + $1.run }
        executable = files.reduce(0) { $0 + $1.executable }
    }

    /// Whether it is less than that many percent; where there is nothing to run, all of it has run.
    func isLess(than percent: Int) -> Bool { run * 100 < percent * executable }

    /// The percentage with one decimal, never rounded up: `100.0%` has nothing left out.
    var description: String {
        let tenths = executable == 0 ? 1000 : run * 1000 / executable
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
