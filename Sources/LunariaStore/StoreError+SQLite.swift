import GRDB
import GRDBSQLite
import LunariaCore

extension StoreError {
    /// The error the connection has just met.
    init(connection: OpaquePointer?) {
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "out of memory"
        let path = sqlite3_db_filename(connection, "main").map { String(cString: $0) } ?? ""
        self.init(code: sqlite3_errcode(connection), message: message, path: path)
    }

    /// What GRDB or SQLite reports, in the store's words; an error of the store's own stays as it is.
    init(databaseError error: any Error, path: String = "") {
        if let error = error as? StoreError {
            self = error
        } else if let error = error as? DatabaseError {
            self.init(code: error.resultCode.rawValue, message: error.message ?? "no further reason", path: path)
        } else {
            self = .failed(reason: Label(String(describing: error)))
        }
    }

    private init(code: Int32, message: String, path: String) {
        // The low byte is the primary code; the rest only says where in SQLite it arose.
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
        case SQLITE_FULL: self = .failed(reason: Label(en: "the disk is full", zh: "磁盘已满"))
        case SQLITE_READONLY:
            self = .failed(reason: Label(en: "the file \(path) is read-only", zh: "文件 \(path) 为只读"))
        case SQLITE_IOERR:
            self = .failed(
                reason: Label(en: "reading or writing the file failed (\(message))", zh: "文件读写失败（\(message)）"))
        case SQLITE_CORRUPT, SQLITE_NOTADB:
            self = .failed(
                reason: Label(
                    en: "the file is damaged (\(message)); restore a backup", zh: "文件已损坏（\(message)）；请用备份恢复"))
        default: self = .failed(reason: Label(message))
        }
    }
}
