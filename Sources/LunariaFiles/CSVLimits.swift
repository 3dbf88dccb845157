/// Sizes no sound file reaches; they keep a broken quote from eating all memory.
struct CSVLimits {
    /// Bytes of one cell.
    var cell = 16 << 20
    /// Bytes of one record, with its delimiters and quotes.
    var record = 64 << 20
    /// Cells of one record; spreadsheets end at 16,384 columns.
    var cells = 1 << 16
}
