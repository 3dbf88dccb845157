import LuaVM
import LunariaCore

/// `spec.load(object, file, { map = … })`: brings a file beside the spec into the example's company.
enum SpecFixture {
    static let options = HostTable(
        "load_options", subject: "the options of spec.load", "How a spec reads a file.",
        [.optional("map", .text, "The import mapping, as `lunaria import --map` takes it.")])

    static let load = SpecModule.function(
        "load", "Brings a file that lies beside the spec into the example's company; answers how many records it made.",
        takes: [.required("object", .text), .required("file", .text), .optional("options", .table(options.name))],
        answers: [.required("count", .integer)]
    ) { frame, world, state in
        let folder = state.folder
        let (object, file) = (try frame.string(1), try frame.string(2))
        var mapping: String?
        if !frame.stack.isNil(at: 3) {
            let options = try LuaTable(frame.stack, at: 3, as: options)
            mapping = try options.text("map")
        }
        let shown = folder.shown + "/spec/" + file
        guard let path = folder.fixture(file) else {
            throw ScriptFault.argument(
                "there is no file \(shown.shortened)", hint: "spec.load reads a file that lies beside the spec")
        }
        frame.stack.push(Int64(try world.load(object, from: path, shownAs: shown, mapping: mapping)))
        return 1
    }
}
