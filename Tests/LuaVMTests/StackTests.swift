import LuaVM
import Testing

@Suite struct StackTests {
    @Test func `values come back as they were pushed`() throws {
        let vm = try Machine.make()
        let stack = vm.stack.top
        vm.stack.push(Int64.min)
        vm.stack.push(0.1)
        vm.stack.push(true)
        vm.stack.push("a\0é")
        vm.stack.push(literal: "literal")
        vm.stack.pushNil()
        vm.stack.push("12")
        vm.stack.push(3.0)
        #expect(stack == 0)
        #expect(vm.stack.integer(at: 1) == Int64.min)
        #expect(vm.stack.number(at: 2) == 0.1)
        #expect(vm.stack.integer(at: 2) == nil)
        #expect(vm.stack.boolean(at: 3) == true)
        #expect(vm.stack.string(at: 4) == "a\0é")
        #expect(vm.stack.withBytes(at: 4) { Array($0) } == [97, 0, 0xC3, 0xA9])
        #expect(vm.stack.string(at: 5) == "literal")
        #expect(vm.stack.kind(at: 6) == .nil)
        #expect(vm.stack.integer(at: 7) == nil)
        #expect(vm.stack.string(at: 1) == nil)
        #expect(vm.stack.integer(at: 8) == 3)
        #expect(vm.stack.kind(at: 9) == LuaKind.none)
        vm.stack.setTop(0)
    }

    @Test func `invalid UTF-8 is repaired in strings and kept in bytes`() throws {
        let vm = try Machine.make()
        let bytes: [UInt8] = [0x66, 0xFF, 0xC3]
        bytes.withUnsafeBytes { vm.stack.push(bytes: $0) }
        #expect(vm.stack.string(at: 1) == "f\u{FFFD}\u{FFFD}")
        #expect(vm.stack.withBytes(at: 1) { Array($0) } == bytes)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0xC3], "a\\xFF\\xC3", 0xFF, 2), ([0xE4, 0xBC, 0x0A], "\\xE4\\xBC\n", 0xE4, 1),
            ([0xC3, 0xA9, 0x00, 0xFF], "é\0\\xFF", 0, 3), ([0x00], "\0", 0, 1),
        ] as [([UInt8], String, UInt8, Int)])
    func `what is no text is refused where it is kept, and escaped where it is shown`(
        bytes: [UInt8], shown: String, byte: UInt8, position: Int
    ) throws {
        let vm = try Machine.make()
        bytes.withUnsafeBytes { vm.stack.push(bytes: $0) }
        #expect(vm.stack.shown(at: 1) == shown)
        let error = #expect(throws: LuaTextError.self) { try vm.stack.text(at: 1) }
        #expect(error?.byte == byte)
        #expect(error?.position == position)
    }

    @Test func `a row is a plain table`() throws {
        let vm = try Machine.make()
        let (name, amount, rate, open, note) = (
            vm.stack.intern("name"), vm.stack.intern("amount"), vm.stack.intern("rate"), vm.stack.intern("open"),
            vm.stack.intern("note")
        )
        vm.stack.newTable(fields: 5)
        vm.stack.set(name, to: "x")
        vm.stack.set(amount, to: Int64(5))
        vm.stack.set(rate, to: 0.5)
        vm.stack.set(open, to: false)
        vm.stack.push("n")
        vm.stack.setValue(note)
        vm.stack.set(name, toBytes: UnsafeRawBufferPointer(start: nil, count: 0))
        vm.declare("row")
        let source =
            "return row.name .. '|' .. row.amount .. '|' .. row.rate .. '|' .. tostring(row.open) .. '|' .. row.note"
        #expect(vm.outcome(source) == .returned("|5|0.5|false|n"))
        #expect(vm.stack.top == 0)
    }

    @Test func `what cannot be a table or a key is refused without an error`() throws {
        let vm = try Machine.make()
        vm.stack.push(1)
        #expect(vm.stack.rawGet(field: "x", at: 1) == .nil)
        #expect(vm.stack.rawGet(index: 1, at: 1) == .nil)
        vm.stack.setTop(1)
        vm.stack.push(1)
        #expect(vm.stack.rawSet(index: 1, at: 1) == false)
        vm.stack.push(1)
        #expect(vm.stack.rawSet(field: "x", at: 1) == false)
        vm.stack.newTable()
        for key in [Double.nan, 1.5] {
            vm.stack.push(key)
            vm.stack.push(true)
            #expect(vm.stack.rawSet(at: 2) == (key == 1.5))
        }
        vm.stack.pushNil()
        vm.stack.push(true)
        #expect(vm.stack.rawSet(at: 2) == false)
        vm.stack.pushNil()
        #expect(vm.stack.next(at: 1) == false)
        vm.stack.newTable(array: .max, fields: -5)
        #expect(vm.stack.top == 3)
        vm.stack.setTop(0)
    }

    @Test func `a traversal visits every pair, also while values are removed`() throws {
        let vm = try Machine.make()
        try vm.load("local t = {} for i = 1, 100 do t['k' .. i] = i end return t", name: "@x.lua")
        try vm.call(results: 1)
        var sum: Int64 = 0
        vm.stack.pushNil()
        while vm.stack.next(at: 1) {
            sum += vm.stack.integer(at: -1) ?? 0
            vm.stack.pop()
            vm.stack.push(copyOf: -1)
            vm.stack.pushNil()
            vm.stack.rawSet(at: 1)
        }
        #expect(sum == 5050)
        #expect(vm.stack.top == 1)
    }

    @Test func `a key that is not in the table ends a traversal`() throws {
        let vm = try Machine.make()
        vm.stack.newTable()
        vm.stack.push("not there")
        #expect(vm.stack.next(at: 1) == false)
        #expect(vm.stack.top == 1)
    }

    @Test func `references keep values until they are released`() throws {
        let vm = try Machine.make()
        vm.stack.push("kept")
        let reference = vm.stack.retain()
        #expect(vm.stack.top == 0)
        vm.stack.push(reference)
        #expect(vm.stack.string(at: 1) == "kept")
        vm.stack.release(reference)
        vm.stack.push("other")
        #expect(vm.stack.retain() == reference)
    }

    @Test func `values move on the stack`() throws {
        let vm = try Machine.make()
        for value in 1...4 { vm.stack.push(value) }
        vm.stack.insert(at: 1)
        vm.stack.remove(at: 2)
        vm.stack.copy(from: 1, to: 3)
        #expect((1...vm.stack.top).map { vm.stack.integer(at: $0) } == [4, 2, 4])
        #expect(vm.stack.absolute(-1) == 3)
        #expect(vm.stack.isRawEqual(1, 3) == true)
        #expect(vm.stack.reserve(1000) == true)
        #expect(vm.stack.reserve(100_000) == false)
        #expect(vm.stack.reserve(.max) == false)
    }

    @Test func `upvalues of a host function are kept`() throws {
        let vm = try Machine.make()
        vm.stack.push("up")
        vm.stack.push(2)
        vm.stack.push(
            function: { state in
                let frame = LuaFrame(state)
                frame.stack.push(copyOf: frame.upvalue(1))
                frame.stack.push(copyOf: frame.upvalue(2))
                return 2
            }, upvalues: 2)
        vm.declare("values")
        #expect(vm.outcome("local a, b = values() return a .. b") == .returned("up2"))
    }

    @Test func `results can be asked for by number or all`() throws {
        let vm = try Machine.make()
        try vm.load("return 1, 2, 3", name: "@x.lua")
        vm.stack.push(copyOf: 1)
        try vm.call(results: LuaStack.allResults)
        #expect(vm.stack.top == 4)
        vm.stack.setTop(1)
        try vm.call(results: 5)
        #expect(vm.stack.top == 5)
        #expect(vm.stack.kind(at: 5) == .nil)
    }

    @Test func `calling what is no function is an error`() throws {
        let vm = try Machine.make()
        vm.stack.push("text")
        #expect(throws: LuaError(code: .runtime, message: "attempt to call a string value")) { try vm.call() }
        #expect(throws: LuaError(code: .runtime, message: "there is no function to call")) { try vm.call(arguments: 3) }
        #expect(vm.stack.top == 0)
    }
}
