import Glibc

/// Whether the expectations are compared or written anew.
///
/// `LUNARIA_UPDATE_GOLDEN=1` writes those of all stories, `LUNARIA_UPDATE_GOLDEN=import` those of stories with that in
/// their names.
enum Expectations {
    static var areUpdated: Bool { !wanted.isEmpty }

    /// Whether those of a story are written anew.
    static func areUpdated(of story: String) -> Bool { wanted == "1" || (areUpdated && story.contains(wanted)) }

    private static var wanted: String { getenv("LUNARIA_UPDATE_GOLDEN").map { String(cString: $0) } ?? "" }
}
