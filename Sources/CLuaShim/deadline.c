/* The deadline and the outer wall. A count hook that is always on doubles the cost of computing, so a timer arms the
   hook when, and only when, the time is over. */

#include "host.h"

#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

enum { REPEAT_NANOSECONDS = 20 * 1000 * 1000 };
static const int64_t SECOND = 1000 * 1000 * 1000;

/* The hosts whose time runs on this thread, innermost first. Signals are directed at one thread, and a host that is not
   in its list is not touched: a signal that comes late finds nothing. */
static _Thread_local clua_host *active __attribute__((tls_model("initial-exec")));

static pthread_once_t handler_installed = PTHREAD_ONCE_INIT;
static const char stopped_value = 0;

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * SECOND + time.tv_nsec;
}

static int64_t sum(int64_t left, int64_t right) {
    int64_t result;
    return __builtin_add_overflow(left, right, &result) ? INT64_MAX : result;
}

static int signal_number(void) { return SIGRTMIN + 5; }

/* Tells the observer which line runs. */
static void on_line(lua_State *state, lua_Debug *frame) {
    clua_host *host = clua_host_of(state);
    if (host->observer == NULL || lua_getinfo(state, "S", frame) == 0) return;
    host->observer(state, frame->source, frame->srclen, frame->currentline);
}

/* A coroutine has one hook: while no call is to be stopped, it is the observer's, if there is one. */
static void rest_hook(lua_State *state) {
    bool observed = clua_host_of(state)->observer != NULL;
    lua_sethook(state, observed ? on_line : NULL, observed ? LUA_MASKLINE : 0, 0);
}

void clua_observe_lines(clua_host *host, clua_line_observer observer) {
    host->observer = observer;
    rest_hook(host->main);
}

/* Runs in the count hook of the coroutine that must stop. */
static void on_hook(lua_State *state, lua_Debug *frame) {
    (void)frame;
    clua_host *host = clua_host_of(state);
    if (host->stopped == CLUA_RUNNING) {
        /* Left over in a coroutine that yielded just before its call was stopped. */
        clua_deadline_remove_hook(state);
        return;
    }
    clua_raise_stopped(state);
}

void clua_deadline_arm_hook(lua_State *state) { lua_sethook(state, on_hook, LUA_MASKCOUNT, 1); }

void clua_deadline_remove_hook(lua_State *state) {
    if (lua_gethook(state) == on_hook) rest_hook(state);
}

void clua_raise_stopped(lua_State *state) {
    clua_host *host = clua_host_of(state);
    if (!host->failure_taken) {
        host->failure_taken = true;
        clua_failure_note(host, state, 0, true);
    }
    /* Nothing is allocated: there may be no memory left. The sentence is made by the host, from `stopped`. */
    lua_pushlightuserdata(state, (void *)&stopped_value);
    lua_error(state);
    __builtin_unreachable();
}

void clua_check_stopped(lua_State *state, int status) {
    clua_host *host = clua_host_of(state);
    if (status == LUA_ERRMEM && host->stopped == CLUA_RUNNING) {
        host->stopped = CLUA_MEMORY;
        host->failure_taken = true;
    }
    if (host->stopped != CLUA_RUNNING) clua_raise_stopped(state);
}

/* Async-signal-safe: it reads the clock, sets fields, and calls write and _exit. lua_sethook is made for this. */
static void expire(clua_host *host) {
    int64_t time = now();
    if (host->due == 0 || time < host->due) return;
    if (host->depth > 0 && host->wall_due != 0 && time >= host->wall_due) {
        ssize_t ignored = write(STDERR_FILENO, host->message, host->message_length);
        (void)ignored;
        _exit(host->exit_status);
    }
    if (host->stopped == CLUA_RUNNING) host->stopped = CLUA_DEADLINE;
    if (host->running != NULL) clua_deadline_arm_hook(host->running);
}

static void on_signal(int number, siginfo_t *info, void *machine) {
    (void)number;
    (void)machine;
    int saved = errno;
    for (clua_host *host = active; host != NULL; host = host->outer) {
        if (host == info->si_value.sival_ptr) expire(host);
    }
    errno = saved;
}

static void install_handler(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(signal_number(), &action, NULL);
}

static bool make_timer(clua_host *host) {
    pthread_once(&handler_installed, install_handler);
    if (host->timer_exists) timer_delete(host->timer);
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = signal_number();
    event.sigev_value.sival_ptr = host;
    event.sigev_notify_thread_id = host->timer_thread = (pid_t)syscall(SYS_gettid);
    host->timer_exists = timer_create(CLOCK_MONOTONIC, &event, &host->timer) == 0;
    /* Worker threads of dispatch block most signals. */
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal_number());
    return host->timer_exists && pthread_sigmask(SIG_UNBLOCK, &set, NULL) == 0;
}

static bool set_timer(clua_host *host, int64_t nanoseconds) {
    struct itimerspec time;
    memset(&time, 0, sizeof time);
    time.it_value.tv_sec = (time_t)(nanoseconds / SECOND);
    time.it_value.tv_nsec = (long)(nanoseconds % SECOND);
    if (nanoseconds != 0) time.it_interval.tv_nsec = REPEAT_NANOSECONDS;
    return timer_settime(host->timer, 0, &time, NULL) == 0;
}

bool clua_deadline_start(clua_host *host) {
    host->stopped = CLUA_RUNNING;
    host->failure_taken = false;
    if (host->deadline == 0) return true;
    bool ready = host->timer_exists && host->timer_thread == (pid_t)syscall(SYS_gettid);
    if (!ready && !make_timer(host)) return false;
    host->due = sum(now(), host->deadline);
    host->wall_due = host->grace < 0 ? 0 : sum(host->due, host->grace);
    host->outer = active;
    active = host;
    if (set_timer(host, host->deadline)) return true;
    clua_deadline_stop(host);
    return false;
}

void clua_deadline_stop(clua_host *host) {
    if (host->due == 0) return;
    /* A signal that is already pending for this thread is delivered before the system call returns. */
    set_timer(host, 0);
    host->due = 0;
    host->wall_due = 0;
    active = host->outer;
}

void clua_deadline_set(clua_host *host, int64_t nanoseconds) { host->deadline = nanoseconds < 0 ? 0 : nanoseconds; }
int64_t clua_deadline(const clua_host *host) { return host->deadline; }

void clua_wall_set(clua_host *host, int64_t grace, const char *message, size_t length, int32_t status) {
    /* The handler may read the message of the wall that stands. */
    if (host->due != 0) return;
    host->grace = grace < 0 ? 0 : grace;
    host->exit_status = status;
    host->message_length = length < sizeof host->message ? length : sizeof host->message;
    memcpy(host->message, message, host->message_length);
}

void clua_wall_clear(clua_host *host) { host->grace = -1; }

bool clua_scope_enter(clua_host *host) {
    /* A call that runs already, or an outer scope, keeps its own deadline. */
    if (host->scopes == 0 && host->depth == 0 && !clua_deadline_start(host)) return false;
    host->scopes += 1;
    return true;
}

void clua_scope_leave(clua_host *host) {
    host->scopes -= 1;
    if (host->scopes == 0 && host->depth == 0) clua_deadline_stop(host);
}
