import Glibc
import LunariaApp
import LunariaCore

/// What the surroundings of the process say: who, when, where the bundled plugins are.
enum Environment {
    static func installation() throws -> Installation {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw Failure(
                .usage, en: "the path of the executable is not known; set LUNARIA_HOME",
                zh: "无法得知程序的路径；请设置 LUNARIA_HOME")
        }
        defer { free(path) }
        return try Installation.find(executable: String(cString: path), home: variable("LUNARIA_HOME"))
    }

    static func circumstances(reason: String? = nil, watch: Watch? = nil) throws -> Circumstances {
        if let reason, let found = Reason.problem(with: reason) {
            throw Failure(
                .usage, en: "--reason: found \(found.en), expected \(Reason.expectation.en), or no --reason",
                zh: "--reason：\(found.zh)无效，应为\(Reason.expectation.zhBehindWord)，或去掉 --reason")
        }
        let (now, today) = try clock()
        var circumstances = Circumstances(
            actor: actor(), now: now, today: today, localTime: localTime, reason: reason, language: language,
            localLanguage: localLanguage)
        if let watch { (circumstances.progress, circumstances.writeGuard) = (watch.progress, watch.writeGuard) }
        return circumstances
    }

    /// The language that `--lang` asks for.
    static let language: Language? = LanguageWords(words).language

    /// The language the program speaks: the one `--lang` asks for, else the workspace's, else that of the locale.
    ///
    /// It is found without parsing anything, since help and wrong usage are told in it, and they are told outside a
    /// workspace and in a broken one too.
    static let spoken: Language =
        language ?? Session.language(ofWorkspaceAt: WorkspaceOptions.directory(in: words)) ?? localLanguage

    /// The words of the command line behind the name of the program.
    private static var words: [String] { Array(CommandLine.arguments.dropFirst()) }

    /// The colours that `--color` asks for.
    static let color = EarlyOption.value(of: ["--color"], in: words).flatMap(ColorChoice.init) ?? .auto

    /// Whether the user wants no colours from any program, see https://no-color.org.
    static var refusesColor: Bool { variable("NO_COLOR") != nil }

    /// Whether the terminal only shows one line after the other.
    static var isDumbTerminal: Bool { variable("TERM") ?? "dumb" == "dumb" }

    /// The language of the locale, by the variables that POSIX names for messages, in their order.
    static let localLanguage: Language = {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
        return locale.prefix { !"_.@-:".contains($0) }.lowercased() == "zh" ? .zh : .en
    }()

    /// `LUNARIA_ACTOR`, else the name of the user.
    private static func actor() -> String {
        if let actor = variable("LUNARIA_ACTOR") { return actor }
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return variable("USER") ?? "unknown"
    }

    /// The present moment and date; `LUNARIA_TODAY` (a date) stands in for the clock, so that output can be compared.
    private static func clock() throws -> (Timestamp, CalendarDate) {
        if let text = variable("LUNARIA_TODAY") {
            guard let today = try? CalendarDate(parsing: text) else {
                throw Failure(
                    .usage, en: "LUNARIA_TODAY is '\(text)', expected a date as YYYY-MM-DD",
                    zh: "LUNARIA_TODAY 是“\(text)”，应为 YYYY-MM-DD 格式的日期")
            }
            return (Timestamp(millisecondsSince1970: Int64(today.daysSince1970) * 86_400_000), today)
        }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let local = wallClock(time.tv_sec)
        let today = try CalendarDate(
            year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000)
        return (Timestamp(millisecondsSince1970: milliseconds), today)
    }

    /// What the clocks in the user's time zone show at a moment, as `TZ` or the machine has it.
    private static func localTime(_ moment: Timestamp) -> DateTime? {
        guard let universal = moment.universalTime else { return nil }
        let offset = Int64(wallClock(Int(universal.secondsSince1970)).tm_gmtoff)
        return try? DateTime(secondsSince1970: universal.secondsSince1970 + offset)
    }

    private static func wallClock(_ seconds: time_t) -> tm {
        var (seconds, local) = (seconds, tm())
        localtime_r(&seconds, &local)
        return local
    }

    /// The columns of the terminal that help is written for, as `COLUMNS` or the terminal says; else 80.
    static var columns: Int { variable("COLUMNS").flatMap(Int.init) ?? Terminal.width ?? 80 }

    /// Where files are kept that nobody is to see.
    static var temporaryFolder: String { variable("TMPDIR") ?? "/tmp" }

    /// The time of day, as hours, minutes and seconds.
    static func timeOfDay() -> String {
        let local = wallClock(time(nil))
        return [local.tm_hour, local.tm_min, local.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
