public import LunariaCore

extension PluginCatalog {
    /// The schema with what a plugin declares, checked as a whole.
    func declared(_ manifest: Manifest) throws(DeclarationProblem) -> Schema {
        var schema = schema
        for object in manifest.objects {
            schema = try DeclarationProblem.at(.entry(["objects", object.name])) { [schema] () throws(SchemaError) in
                var schema = schema
                try schema.declare(object)
                return schema
            }
        }
        for (object, fields) in manifest.fields {
            for field in fields {
                let place = DeclarationProblem.Place.entry(["fields", object, field.name])
                schema = try DeclarationProblem.at(place) { [schema] () throws(SchemaError) in
                    var schema = schema
                    try schema.declare(fields: [field], on: object)
                    return schema
                }
            }
        }
        if !manifest.objects.isEmpty || !manifest.fields.isEmpty,
            let version = PluginVersion(parsing: manifest.version)
        {
            schema.note(version, of: manifest.name)
        }
        try checkReferences(manifest, schema)
        return schema
    }

    /// What a plugin that is not there yet would declare and another one declares already; `nil` if it fits.
    public func clash(ofManifest source: [UInt8], named name: String) throws -> Label? {
        let manifest = try Manifest(source: source, file: "plugin.lua", folder: name)
        do {
            try check(manifest.workflows, of: declared(manifest))
            return nil
        } catch {
            return error.problem
        }
    }

    /// Refuses permissions and references to what is not there.
    private func checkReferences(_ manifest: Manifest, _ schema: Schema) throws(DeclarationProblem) {
        for name in manifest.reads {
            _ = try DeclarationProblem.at(.item(name, in: "reads")) { () throws(SchemaError) in
                try schema.requireObject(name)
            }
        }
        for name in manifest.writes {
            _ = try DeclarationProblem.at(.item(name, in: "writes")) { () throws(SchemaError) in
                try schema.requireWritableObject(name)
            }
        }
        for name in manifest.hooks {
            _ = try DeclarationProblem.at(.item(name, in: "hooks")) { () throws(SchemaError) in
                try schema.requireHookableObject(name)
            }
        }
        let own = manifest.objects.map { (["objects", $0.name, "fields"], $0.fields) }
        let added = manifest.fields.map { (["fields", $0.object], $0.fields) }
        for (path, fields) in own + added {
            for field in fields {
                guard let target = field.type.referredObject else { continue }
                _ = try DeclarationProblem.at(.entry(path + [field.name])) { () throws(SchemaError) in
                    try schema.requireObject(target)
                }
            }
        }
    }

    /// Refuses workflows on what is no field, and on a field that another workflow guards.
    func check(_ workflows: [WorkflowField], of schema: Schema) throws(DeclarationProblem) {
        for workflow in workflows {
            let place = DeclarationProblem.Place.item(workflow.description, in: "workflows")
            try DeclarationProblem.at(place) { () throws(SchemaError) in
                let object = try schema.requireWritableObject(workflow.object)
                guard object.field(workflow.field) != nil, workflow.field != FieldDefinition.keyName else {
                    throw .unknownField(
                        workflow.field, object: object.name, known: object.fields.dropFirst().map(\.name))
                }
            }
            guard let other = plugins.first(where: { $0.manifest.workflows.contains(workflow) }) else { continue }
            throw DeclarationProblem(
                problem: Label(
                    en:
                        "declares a workflow on \(workflow), which \(other.place) declares, too; a field has one workflow, "
                        + "so remove one of the two",
                    zh: "为 \(workflow) 声明了流程，而 \(other.place) 也声明了；一个字段只有一个流程，请去掉其中之一"), place: place)
        }
    }
}
