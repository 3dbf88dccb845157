#if Spreadsheets
    import CXlsxWriter
    import Glibc

    /// A workbook on disk, written through libxlsxwriter: the only place that knows the library and its pointers.
    ///
    /// The pointers are safe because the workbook owns everything that is made from it: the sheet and the formats live
    /// until `workbook_close` or `lxw_workbook_free`, one of which is called exactly once, and after which `workbook` is
    /// `nil` and nothing is written any more. Texts are copied by the library within each call.
    final class XLSXFile: WorkbookFile {
        /// What a part of the file may take without extensions that not every program reads.
        private static let largestSheet = 4_000_000_000
        /// 1980-01-01, which is also the date of all parts of the file: no clock, so that equal input gives equal bytes.
        private static let created: time_t = 315_532_800
        /// More rows above would leave no room for the table below them.
        private static let mostFrozenRows = 16

        private let path: String
        private let folder: String
        private var workbook: UnsafeMutablePointer<lxw_workbook>?
        private var sheet: UnsafeMutablePointer<lxw_worksheet>?
        private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
        /// The bytes of each sheet's rows.
        private var sizes: [Int] = []

        /// Begins the workbook.
        init(path: String, folder: String, title: String?) throws(RenderError) {
            self.path = path
            self.folder = folder
            workbook = folder.withCString { folder in
                // The library keeps each row only until the next one begins.
                var options = lxw_workbook_options(
                    constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
                return workbook_new_opt(path, &options)
            }
            guard let workbook else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
            var properties = lxw_doc_properties()
            properties.created = Self.created
            // The library takes at most 255 characters.
            let name = String(CellText.line(title ?? "").unicodeScalars.prefix(255))
            let error = name.withCString { name in
                properties.title = UnsafeMutablePointer(mutating: name)
                return workbook_set_properties(workbook, &properties)
            }
            try check(error)
        }

        deinit {
            if let workbook { lxw_workbook_free(workbook) }
        }

        func beginSheet(named name: String) throws(RenderError) {
            sheet = Self.silently { workbook_add_worksheet(workbook, name) }
            guard sheet != nil else { throw failure(LXW_ERROR_CREATING_TMPFILE) }
        }

        func write(_ cell: SheetCell, _ style: CellStyle, row: Int, column: Int) throws(RenderError) {
            let (row, column) = (lxw_row_t(row), lxw_col_t(column))
            let error =
                switch cell {
                case .text(let text): worksheet_write_string(sheet, row, column, text, format(of: style))
                case .number(let number): worksheet_write_number(sheet, row, column, number, format(of: style))
                case .boolean(let boolean):
                    worksheet_write_boolean(sheet, row, column, boolean ? 1 : 0, format(of: style))
                }
            try check(error)
        }

        func markTable(_ place: TablePlace) throws(RenderError) {
            let header = lxw_row_t(place.headerRow)
            try check(
                worksheet_autofilter(sheet, header, 0, lxw_row_t(place.lastRow), lxw_col_t(max(place.columns - 1, 0))))
            try check(worksheet_repeat_rows(sheet, header, header))
            if place.headerRow < Self.mostFrozenRows { worksheet_freeze_panes(sheet, header + 1, 0) }
        }

        func endSheet(widths: [Int]) throws(RenderError) {
            for (column, width) in widths.enumerated() {
                try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
            }
            worksheet_set_paper(sheet, 9)
            worksheet_set_landscape(sheet)
            worksheet_fit_to_pages(sheet, 1, 0)
            worksheet_set_footer(sheet, "&C&P / &N")
            // Keys are text on purpose, also where they look like numbers.
            try check(
                worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
            try flush()
        }

        func close() throws(RenderError) {
            let error = Self.silently { workbook_close(workbook) }
            workbook = nil
            sheet = nil
            formats = [:]
            try check(error)
            try checkSheets()
        }

        /// Reads the sheets back, because the library does not look whether it could copy their rows.
        private func checkSheets() throws(RenderError) {
            let written = PackedFile(path: path)
            for (index, size) in sizes.enumerated() {
                let name = "xl/worksheets/sheet\(index + 1).xml"
                guard written?.holds(name, moreThan: size, endingWith: "</worksheet>") == true else {
                    throw .workbookFailed(reason: "the disk did not take all rows", folder: folder)
                }
            }
        }

        /// Hands the rows of the sheet to the system, because the library does not look whether it could keep them.
        private func flush() throws(RenderError) {
            guard let rows = sheet?.pointee.optimize_tmpfile else { return }
            lxw_worksheet_write_single_row(sheet)
            guard fflush(rows) == 0, ferror(rows) == 0 else {
                throw .workbookFailed(reason: "the disk did not take all rows", folder: folder)
            }
            let size = ftello(rows)
            guard size <= Self.largestSheet else { throw .sheetTooLarge }
            sizes.append(size)
        }

        private func check(_ error: lxw_error) throws(RenderError) {
            guard error == LXW_NO_ERROR else { throw failure(error) }
        }

        private func failure(_ error: lxw_error) -> RenderError {
            .workbookFailed(reason: lxw_strerror(error).map { String(cString: $0) } ?? "unknown reason", folder: folder)
        }

        /// Keeps the library from writing its own words to standard error beside the one message that the error becomes.
        private static func silently<Result>(_ body: () -> Result) -> Result {
            let nowhere = Glibc.open("/dev/null", O_WRONLY | O_CLOEXEC)
            let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)
            defer {
                if kept >= 0 {
                    dup2(kept, STDERR_FILENO)
                    Glibc.close(kept)
                }
                if nowhere >= 0 { Glibc.close(nowhere) }
            }
            if nowhere >= 0, kept >= 0 { dup2(nowhere, STDERR_FILENO) }
            return body()
        }

        private func format(of style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
            if let known = formats[style] { return known }
            guard let format = workbook_add_format(workbook) else { return nil }
            formats[style] = format
            if let number = style.numberFormat { format_set_num_format(format, number) }
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_align(format, UInt8((style.isTrailing ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT).rawValue))
            if style.wraps { format_set_text_wrap(format) }
            switch style.role {
            case .title:
                format_set_bold(format)
                format_set_font_size(format, 16)
            case .heading:
                format_set_bold(format)
                format_set_font_size(format, 12)
            case .header:
                format_set_bold(format)
                format_set_bg_color(format, 0xEDEFF2)
                format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            case .total:
                format_set_bold(format)
                format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
            case .lead:
                format_set_bold(format)
                format_set_font_size(format, 14)
            case .label: format_set_font_color(format, 0x595959)
            case .drawing: format_set_font_name(format, "Courier New")
            case .text, .value: break
            }
            return format
        }
    }
#endif
