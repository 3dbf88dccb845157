/// Userdata hold these numbers; the values stay on the Swift side of the border.
struct RateTableSlot: BitwiseCopyable {
    let index: Int32
}

struct ContributionSlot: BitwiseCopyable {
    let index: Int32
}

struct QuerySlot: BitwiseCopyable {
    let slot: Int32
}

struct RowsSlot: BitwiseCopyable {
    let slot: Int32
}

/// A change among those that a call is asked about.
struct ChangeSlot: BitwiseCopyable {
    let review: Int32
    let index: Int32
}
