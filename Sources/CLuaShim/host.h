#ifndef CLUASHIM_HOST_H
#define CLUASHIM_HOST_H

#include "CLuaShim.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <signal.h>
#include <sys/types.h>
#include <time.h>

/* Fixed sizes: a failure is recorded at moments when nothing may be allocated. */
enum { CLUA_FILE_SIZE = 512, CLUA_FUNCTION_SIZE = 128, CLUA_TRACEBACK_SIZE = 8192, CLUA_MESSAGE_SIZE = 1024 };

typedef struct clua_place {
    char file[CLUA_FILE_SIZE];
    char function[CLUA_FUNCTION_SIZE];
    int32_t line;
} clua_place;

struct clua_host {
    lua_State *main;
    void *context;

    /* True while host code runs. Memory is then granted and only accounted: a refusal would be a longjmp through Swift
       frames. The next allocation of Lua code pays for it. */
    bool in_host;
    size_t used, peak, limit;
    uint64_t allocations, refuse_from;
    bool reserving;              /* while the host asks for room on a stack, which is not granted like memory */
    bool stack_is_full;          /* the last thing refused was a larger stack */

    /* The coroutine that runs now: the one on which the signal handler must arm the hook. */
    lua_State *volatile running;
    volatile sig_atomic_t stopped;
    volatile sig_atomic_t depth;
    bool failure_taken;

    bool timer_exists;
    timer_t timer;
    pid_t timer_thread;
    int scopes;
    int64_t deadline;            /* nanoseconds granted; 0 for none */
    volatile int64_t due;        /* monotonic time of the deadline; 0 while no timer is armed */
    volatile int64_t wall_due;   /* monotonic time of the outer wall; 0 for none */
    int64_t grace;               /* negative for no wall */
    int32_t exit_status;
    size_t message_length;
    char message[CLUA_MESSAGE_SIZE];
    clua_host *outer;            /* the next host that is active on this thread */

    clua_line_observer observer; /* NULL for none */

    uint64_t random;
    clua_place place;
    char traceback[CLUA_TRACEBACK_SIZE];
};

/* allocator.c */
void *clua_allocate(void *context, void *block, size_t old_size, size_t new_size);
_Noreturn void clua_die(const char *message);

/* stack.c */
bool clua_is_stack_growth(const clua_host *host, const void *block, size_t old_size, size_t new_size);
bool clua_stack_open(lua_State *state);
void clua_stack_open_thread(lua_State *state, lua_State *thread);
/* Refuses more results than a stack holds, for functions that push as many as a script asks for. */
void clua_check_results(lua_State *state, lua_Integer first, lua_Integer last, const char *function);
void clua_check_slice(lua_State *state, size_t length, lua_Integer first, lua_Integer last, const char *function);
/* Makes an ordinary error of a memory error for want of stack; answers the status. */
int clua_name_overflow(lua_State *state, int status);

/* failure.c */
void clua_failure_note(clua_host *host, lua_State *state, int level, bool traceback);
bool clua_place_find(lua_State *state, int level, clua_place *place);

/* deadline.c */
bool clua_deadline_start(clua_host *host);
void clua_deadline_stop(clua_host *host);
void clua_deadline_arm_hook(lua_State *state);
void clua_deadline_remove_hook(lua_State *state);
_Noreturn void clua_raise_stopped(lua_State *state);
/* To be called by whatever catches errors: a stopped call goes on unwinding. */
void clua_check_stopped(lua_State *state, int status);

/* errors.c */
void clua_error_complete(lua_State *state);
void clua_error_open(lua_State *state);

/* sandbox */
typedef struct clua_entry {
    const char *name;
    lua_CFunction guard; /* replaces the original, which is its first upvalue; NULL keeps the original */
} clua_entry;

void clua_copy_entries(lua_State *state, int from, int to, const clua_entry *entries);
int clua_call_original(lua_State *state);
int clua_tostring(lua_State *state);
void clua_push_text(lua_State *state, int index);
void clua_open_base(lua_State *state, int to, uint32_t options);
void clua_open_string(lua_State *state);
void clua_open_table(lua_State *state);
void clua_open_math(lua_State *state);
void clua_open_coroutine(lua_State *state);
int clua_sorted_pairs(lua_State *state);
int clua_sorted_next(lua_State *state);
int clua_guard_pcall(lua_State *state);
int clua_guard_xpcall(lua_State *state);

#endif
