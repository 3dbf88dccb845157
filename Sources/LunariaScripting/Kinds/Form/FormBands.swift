import LuaVM
import LunariaCore

/// Reads the bands of a form.
struct FormBands {
    let isScored: Bool
    let numbers: FormNumbers

    private static let maximumCount = 100

    static let declaration = HostTable(
        "band", "A name for scores from one on.",
        [.required("from", .number), .required("label", .label)])

    /// Reads the list in the entry `bands` of a form; without one there are none.
    func read(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> [Form.Band] {
        let sample = "bands = { { from = \"0\", label = \"low\" }, { from = \"0.6\", label = \"high\" } }"
        let bands = try table.with("bands") { () throws in
            guard isScored else {
                throw ScriptFault.argument(
                    "'bands' of form name scores, and the form has no scoring",
                    hint: "write scoring = \"check\" or scoring = \"score\"")
            }
            let list = try LuaTable(frame.stack, at: -1, subject: "'bands'")
            let count = frame.stack.rawLength(at: list.index)
            guard list.names().isEmpty, (1...Self.maximumCount).contains(count) else {
                throw ScriptFault.argument(
                    "'bands' of form is no list of 1 to \(Self.maximumCount) bands", hint: sample)
            }
            return try (1...count).map { position in
                frame.stack.rawGet(index: Int64(position), at: list.index)
                defer { frame.stack.pop() }
                let band = try LuaTable(
                    frame.stack, at: -1, as: Self.declaration, subject: "band \(position) of the form")
                guard let from = try numbers.number("from", of: band), let label = try band.label("label") else {
                    throw ScriptFault.argument(
                        "band \(position) of the form lacks 'from' or 'label'", hint: sample)
                }
                return Form.Band(from: from, label: label)
            }
        }
        guard let bands else { return [] }
        for (below, above) in zip(bands, bands.dropFirst()) where above.from <= below.from {
            throw ScriptFault.argument(
                "the band from \(above.from) comes after the one from \(below.from), expected bands in rising order",
                hint: sample)
        }
        return bands
    }
}
