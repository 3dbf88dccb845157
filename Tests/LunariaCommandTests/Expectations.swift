import Glibc

/// Whether the expectations are compared or written anew.
enum Expectations {
    static var areUpdated: Bool { getenv("LUNARIA_UPDATE_GOLDEN").map { $0.pointee != 0 } ?? false }
}
