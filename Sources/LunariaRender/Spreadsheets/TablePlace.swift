/// Where the table of a sheet stands.
struct TablePlace: Hashable, Sendable {
    /// The row of the titles, from 0.
    let headerRow: Int
    /// The last row, which is that of the titles where the table is empty.
    let lastRow: Int
    let columns: Int
}
