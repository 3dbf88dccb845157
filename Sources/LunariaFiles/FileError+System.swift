import Glibc

extension FileError {
    /// The error for `code`, an `errno` value, when `file` is opened, read or written.
    static func system(_ code: Int32, file: String, access: FileAccess) -> FileError {
        switch (code, access) {
        case (ENOENT, .read), (ENOTDIR, .read): .missing(file: file)
        case (ENOENT, .write), (ENOTDIR, .write): .missingDirectory(file: file)
        case (EISDIR, _): .isDirectory(file: file)
        case (EACCES, _), (EPERM, _): .permissionDenied(file: file, access: access)
        default: .failed(file: file, access: access, code: code)
        }
    }

    /// What `code`, an `errno` value, means to a person.
    static func reason(of code: Int32) -> String {
        switch code {
        case ENOSPC: "the disk is full; free some space"
        case EDQUOT: "the disk quota is used up; free some space"
        case EIO: "the device reports an input/output error; check the disk"
        case EPIPE: "the program that receives the output has ended"
        case EROFS: "the file system is read-only; choose another place"
        default: String(cString: strerror(code))
        }
    }
}
