import LunariaRender
import LunariaScripting

extension TestReport {
    /// The documented shape: `{passed, failed, pending, not_loaded, plugins: [{plugin, files: [{file, error, examples}], coverage}]}`;
    /// `coverage` is there only when it was asked for.
    func showJSON(_ presentation: Presentation) throws {
        let counts = counts
        try presentation.showJSON { json in
            try json.beginObject()
            try json.member("passed", counts.passed)
            try json.member("failed", counts.failed)
            try json.member("pending", counts.pending)
            try json.member("not_loaded", errors.count)
            json.key("plugins")
            try json.beginArray()
            for plugin in plugins {
                try json.beginObject()
                try json.member("plugin", plugin.name)
                try json.member("place", plugin.place)
                json.key("files")
                try json.beginArray()
                for file in plugin.files { try json.file(file) }
                try json.end()
                if let coverage = plugin.coverage { try json.coverage(coverage) }
                try json.end()
            }
            try json.end()
            try json.end()
        }
    }
}

extension JSONWriter where Sink == ResultSink {
    fileprivate mutating func member(_ name: String, _ number: Int) throws {
        key(name)
        try integer(Int64(number))
    }

    fileprivate mutating func file(_ file: TestReport.FileResult) throws {
        try beginObject()
        try member("file", file.file)
        try member("error", file.error?.message)
        key("examples")
        try beginArray()
        for example in file.examples { try self.example(example) }
        try end()
        try end()
    }

    fileprivate mutating func coverage(_ files: [FileCoverage]) throws {
        key("coverage")
        try beginArray()
        for file in files {
            try beginObject()
            try member("file", file.file)
            try member("lines", file.executable)
            try member("run", file.run)
            key("never_run")
            try beginArray()
            for line in file.missed { try integer(Int64(line)) }
            try end()
            try end()
        }
        try end()
    }

    private mutating func example(_ example: SpecExample) throws {
        try beginObject()
        key("groups")
        try beginArray()
        for group in example.groups { try string(group) }
        try end()
        try member("name", example.name)
        key("outcome")
        switch example.outcome {
        case .passed: try string("passed")
        case .pending: try string("pending")
        case .failed: try string("failed")
        }
        key("failure")
        if case .failed(let failure) = example.outcome { try self.failure(failure) } else { try null() }
        try end()
    }

    private mutating func failure(_ failure: SpecFailure) throws {
        try beginObject()
        try member("file", failure.file)
        key("line")
        if let line = failure.line { try integer(Int64(line)) } else { try null() }
        try member("message", failure.message)
        try member("expected", failure.expected)
        try member("found", failure.found)
        try member("hint", failure.hint)
        key("is_deadline")
        try boolean(failure.isDeadline)
        try end()
    }
}
