/// The style sheets that the program contains.
enum PageStyle {
    /// For every page: follows the reader's light or dark setting, and prints on A4 in black on white.
    static var page: String { String(decoding: PackageResources.page_css, as: UTF8.self) }

    /// For drawings of charts: light, dark and printed.
    ///
    /// The eight colours stand apart for people who do not tell red from green, and have a contrast of 3 to 1 or more with
    /// the paper; patterns, dashes and shapes say the same again.
    static var charts: String { String(decoding: PackageResources.charts_css, as: UTF8.self) }
}
