import Testing

/// What `lunaria.kit` does, by its own specs, which run in the sandbox as those of any plugin.
@Suite struct KitSpecsTests {
    @Test func `the specs of the kit pass`() throws {
        let outcome = try CaseDirectory().run(
            "lunaria plugin test \(Product.package)/Tests/LunariaCommandTests/Plugins/kit-examples")
        #expect(outcome.status == 0, Comment(rawValue: outcome.output + outcome.errors))
        #expect(outcome.output.contains(" passed, 0 failed"))
    }

    @Test func `every function of the kit has a spec and a place in the manual`() throws {
        let kit = "\(Product.package)/Sources/LunariaScripting/Kit"
        let specs = "\(Product.package)/Tests/LunariaCommandTests/Plugins/kit-examples/spec"
        let manual = try TextFile.read("\(Product.package)/docs/kit.md")
        let written = try TextFile.names(in: specs).map { name in try TextFile.read("\(specs)/\(name)") }.joined()
        for part in try TextFile.names(in: kit) {
            let text = try TextFile.read("\(kit)/\(part)")
            for match in text.matches(of: /\nfunction kit\.([a-z_]+)/) {
                let name = String(match.output.1)
                #expect(written.contains("kit.\(name)"), "no spec calls kit.\(name)")
                #expect(manual.contains("`kit.\(name)("), "docs/kit.md does not describe kit.\(name)")
            }
        }
    }
}
