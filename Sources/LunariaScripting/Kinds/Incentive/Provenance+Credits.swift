import LuaVM
import LunariaCore

extension Provenance {
    /// Notes that the amount on top of the stack is a payee's part of the amount at `index`, as shares divide it.
    func note(
        _ share: DealShare, of index: Int32, _ amount: Amount, for payee: String, in book: CreditBook,
        _ rounding: Rounding, _ frame: borrowing LuaFrame, _ types: CrossingTypes
    ) throws {
        let stack = LuaStack(frame.stack.state)
        let place = place(stack)
        let whole = try frame.exact { () throws(NumberError) in try amount.rounded(rounding) }
        let rounded = try add(
            Explanation.Node(
                .rounded(rounding, places: nil), .amount(Amount(whole)), of: [try node(of: index, frame, types)],
                at: place), stack)
        guard share.role == .split, let entry = share.entry else {
            let factor = try add(
                Explanation.Node(.given(share.role.shareLabel), .number(share.share)), stack)
            let exact = try frame.exact { () throws(NumberError) in try Amount(whole).multiplied(by: share.share) }
            let product = try add(Explanation.Node(.product, .amount(exact), of: [rounded, factor], at: place), stack)
            return try note(.rounded(rounding, places: nil), ofNodes: [product], at: place, stack, types)
        }
        let splits = book.deals[entry].splits
        let weights = try splits.map { split in
            try add(
                Explanation.Node(
                    .given(Label(en: "share of \(split.payee)", zh: "\(split.payee) 的分成")), .number(split.share)), stack
            )
        }
        let list = try add(
            Explanation.Node(.weights, .number(Decimal(weights.count)), of: weights, at: place), stack)
        let position = splits.firstIndex { ExactText($0.payee) == ExactText(payee) } ?? 0
        try note(.part(position), ofNodes: [rounded, list], at: place, stack, types)
    }
}
