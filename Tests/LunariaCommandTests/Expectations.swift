import Glibc

/// Whether the expectations are compared or written anew.
///
/// `LUNARIA_UPDATE_GOLDEN=1` writes those of all stories and pages, `LUNARIA_UPDATE_GOLDEN=import` those with that in
/// their names.
enum Expectations {
    static var areUpdated: Bool { !wanted.isEmpty }

    /// Whether those of a story or page are written anew.
    static func areUpdated(of name: String) -> Bool { wanted == "1" || (areUpdated && name.contains(wanted)) }

    private static var wanted: String { getenv("LUNARIA_UPDATE_GOLDEN").map { String(cString: $0) } ?? "" }
}
