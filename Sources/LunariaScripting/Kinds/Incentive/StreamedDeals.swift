import LunariaCore

/// The share of a stream that belongs to the payee whose turn it is.
final class StreamedDeals: DealSource {
    private let stream: DealStream
    private let payee: String

    init(_ stream: DealStream, payee: String) {
        self.stream = stream
        self.payee = payee
    }

    func take(before until: String, _ body: (any RowCursor, DealShare) throws -> Void) throws -> Bool {
        try stream.take(payee, before: until) { cursor in try body(cursor, .whole) }
    }
}
