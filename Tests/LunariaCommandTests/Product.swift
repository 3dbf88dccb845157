import Glibc

/// Where the tested executable and the package lie.
enum Product {
    /// The folder of the executables built with this test.
    static func folder() throws -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { throw TextFile.Problem(description: "no path of the test") }
        return String(path[..<slash])
    }

    /// The root of the package, which holds the bundled plugins.
    static let package = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
}
