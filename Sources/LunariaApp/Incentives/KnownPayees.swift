import LunariaCore

/// Those whom a plan can pay: the records of the object that it pays, and whom its runs have paid.
struct KnownPayees {
    private let plan: String
    /// The object whose records the plan pays.
    private let object: String
    private let reader: any StoreReader

    init(of plan: String, paying object: String, _ reader: any StoreReader) {
        self.plan = plan
        self.object = object
        self.reader = reader
    }

    /// Whether somebody is one of them.
    func contains(_ key: String) throws -> Bool {
        if let object = reader.schema.object(object), try reader.record(object, key: key) != nil { return true }
        return try paid().contains { $0.utf8.elementsEqual(key.utf8) }
    }

    /// Who was probably meant by what is nobody's key.
    func meant(by text: String) throws -> [MeantRecord] {
        let paid = try paid()
        guard let object = reader.schema.object(object) else {
            return MeantRecord.nearest(to: text, among: paid.map { MeantRecord(key: $0) })
        }
        return try MeantRecord.find(text, in: object, reader, further: paid)
    }

    private func paid() throws -> [String] {
        var paid: Set<String> = []
        for run in try reader.runs() where run.plan == plan {
            paid.formUnion(try reader.payeeTotals(of: run).map(\.payee))
        }
        return paid.sorted()
    }
}
