/// The way to the library that writes workbooks, if this Lunaria was built with it: the package's trait `Spreadsheets`.
enum WorkbookLibrary {
    /// Whether workbooks can be written.
    static var isThere: Bool {
        #if Spreadsheets
            true
        #else
            false
        #endif
    }

    /// Begins the workbook at a path, or throws `RenderError.noSpreadsheets`.
    ///
    /// - Parameters:
    ///   - path: The file, which is written over.
    ///   - folder: Where the sheets are kept until the file is complete.
    ///   - title: What the file says it is about.
    static func open(path: String, folder: String, title: String?) throws(RenderError) -> any WorkbookFile {
        #if Spreadsheets
            try XLSXFile(path: path, folder: folder, title: title)
        #else
            throw .noSpreadsheets
        #endif
    }
}
