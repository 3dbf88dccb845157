import LuaVM
import LunariaCore

/// `spec.load(object, file, { map = … })`: brings a file beside the spec into the example's company.
enum SpecFixture {
    static func load(
        _ frame: borrowing LuaFrame, _ world: any SpecWorld, in folder: PluginFolder
    ) throws -> Int32 {
        let (object, file) = (try frame.string(1), try frame.string(2))
        var mapping: String?
        if !frame.stack.isNil(at: 3) {
            let options = try LuaTable(frame.stack, at: 3, subject: "the options of spec.load")
            try options.allow(["map"])
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
