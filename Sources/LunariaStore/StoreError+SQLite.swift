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
            self = .failed(reason: String(describing: error))
        }
    }

    private init(code: Int32, message: String, path: String) {
        // The low byte is the primary code; the rest only says where in SQLite it arose.
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
        case SQLITE_FULL: self = .failed(reason: "the disk is full")
        case SQLITE_READONLY: self = .failed(reason: "the file \(path) is read-only")
        case SQLITE_IOERR: self = .failed(reason: "reading or writing the file failed (\(message))")
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .failed(reason: "the file is damaged (\(message)); restore a backup")
        default: self = .failed(reason: message)
        }
    }
}
