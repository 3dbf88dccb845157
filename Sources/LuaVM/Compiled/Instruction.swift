/// An instruction of Lua 5.4's virtual machine.
struct Instruction {
    /// The operations that matter for where globals are used and where control goes.
    enum Operation: UInt32 {
        case loadConstant = 3
        case loadFalseAndSkip = 6
        case getUpvalue = 9
        case getTabUp = 11
        case getTable = 12
        case setTabUp = 15
        case setTable = 16
        case jump = 56
        case equal = 57
        case less = 58
        case lessOrEqual = 59
        case equalConstant = 60
        case equalInteger = 61
        case lessInteger = 62
        case lessOrEqualInteger = 63
        case greaterInteger = 64
        case greaterOrEqualInteger = 65
        case test = 66
        case testSet = 67
        case tailCall = 69
        case returnMany = 70
        case returnNone = 71
        case returnOne = 72
        case forLoop = 73
        case forPrepare = 74
        case forEachPrepare = 75
        case forEachLoop = 77
        case prepareVariadic = 81
    }

    let code: UInt32

    /// The operation, or `nil` for one that only goes on to the next.
    var operation: Operation? { Operation(rawValue: code & 0x7F) }
    var a: Int { Int(code >> 7 & 0xFF) }
    var b: Int { Int(code >> 16 & 0xFF) }
    var c: Int { Int(code >> 24) }
    var bx: Int { Int(code >> 15) }
    private var jump: Int { Int(code >> 7) - (1 << 24 - 1) }

    /// Whether it prepares a variadic function, before its first line.
    var isPreparation: Bool { operation == .prepareVariadic }

    /// The positions that may come after it.
    func successors(of position: Int) -> [Int] {
        switch operation {
        case .tailCall, .returnMany, .returnNone, .returnOne: []
        case .jump: [position + 1 + jump]
        case .loadFalseAndSkip: [position + 2]
        case .equal, .less, .lessOrEqual, .equalConstant, .equalInteger, .lessInteger, .lessOrEqualInteger,
            .greaterInteger, .greaterOrEqualInteger, .test, .testSet:
            [position + 1, position + 2]
        case .forLoop, .forEachLoop: [position + 1, position + 1 - bx]
        case .forPrepare: [position + 1, position + 2 + bx]
        case .forEachPrepare: [position + 1 + bx]
        default: [position + 1]
        }
    }
}
