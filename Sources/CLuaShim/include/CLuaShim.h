#ifndef CLUASHIM_H
#define CLUASHIM_H

/* What Lua's longjmp makes necessary in C, and nothing else. Everything declared here may be called from Swift at any
   time on the thread that owns the state; none of it raises a Lua error through its caller. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct lua_State lua_State;
typedef struct clua_host clua_host;

/* A host function. It returns how many results it pushed, or CLUA_RAISE with the error value on top of the stack; the
   trampoline raises after the function has returned, so that no longjmp crosses its frame. */
typedef int32_t (*clua_function)(lua_State *state);
static const int32_t CLUA_RAISE = -1;

/* Is told of each line of a script before it runs; the source is the name of the chunk with its mark. It must not raise. */
typedef void (*clua_line_observer)(lua_State *state, const char *source, size_t length, int32_t line);

/* Why the current outermost call was stopped; pcall and coroutines cannot swallow any of these. */
static const int32_t CLUA_RUNNING = 0;
static const int32_t CLUA_DEADLINE = 1;
static const int32_t CLUA_MEMORY = 2;

static const uint32_t CLUA_SORTED_PAIRS = 1;
static const uint32_t CLUA_STRICT_GLOBALS = 2;

/* Host: one for each state, reached from every coroutine through the extra space. */
clua_host *_Nullable clua_host_open(size_t memory_limit, uint64_t seed);
void clua_host_close(clua_host *host);
lua_State *clua_host_state(clua_host *host);
clua_host *clua_host_of(lua_State *state);
void clua_host_set_context(clua_host *host, void *_Nullable context);
void *_Nullable clua_context(lua_State *state);

/* Makes room on a stack, which never grows; false if there is none. */
bool clua_reserve(lua_State *state, int32_t slots);

/* Memory */
size_t clua_memory_used(const clua_host *host);
size_t clua_memory_peak(const clua_host *host);
size_t clua_memory_limit(const clua_host *host);
void clua_memory_set_limit(clua_host *host, size_t limit);
/* For host functions: collects garbage, and asks whether the script that called may go on. */
void clua_collect(lua_State *state);
bool clua_within_limits(lua_State *state);
void clua_memory_refuse_from(clua_host *host, uint64_t allocation);
uint64_t clua_memory_allocations(const clua_host *host);

/* Deadline. A scope arms the timer once for all calls inside it; without one each outermost call arms it. */
void clua_deadline_set(clua_host *host, int64_t nanoseconds);
int64_t clua_deadline(const clua_host *host);
void clua_wall_set(clua_host *host, int64_t grace, const char *_Nullable message, size_t length, int32_t status);
void clua_wall_clear(clua_host *host);
bool clua_scope_enter(clua_host *host);
void clua_scope_leave(clua_host *host);

/* Lines: from now on the observer is told of each line that runs, in all coroutines made later; NULL for none. It costs
   several times what the script does. The hook of the deadline takes its place when a call must stop. */
void clua_observe_lines(clua_host *host, clua_line_observer _Nullable observer);

/* Protected calls; the result is a Lua status and, unless it is 0, the error value is on top of the stack. */
int32_t clua_call(lua_State *state, int32_t arguments, int32_t results);
int32_t clua_load(lua_State *state, const char *source, size_t length, const char *name);

/* Chunks whose names begin so are the host's own: their lines are neither blamed for an error nor shown as calls. */
#define CLUA_HOST_CHUNK "=host:"
bool clua_is_host_chunk(const char *source);

/* What is known about the last failed call; valid until the next call. */
int32_t clua_stopped(const clua_host *host);
const char *clua_failure_file(const clua_host *host);
const char *clua_failure_function(const clua_host *host);
int32_t clua_failure_line(const clua_host *host);
const char *clua_failure_traceback(const clua_host *host);

/* Host functions and host error values */
void clua_push_function(lua_State *state, clua_function function, int32_t upvalues);
/* Replaces the function on top of the stack by one of C that calls it: a tail call of a C function leaves the caller's
   frame where it is, so that an error can be put down to it. */
void clua_shield(lua_State *state);
/* Takes a table of methods and a function from the stack: an __index that asks the function for what is no method. */
void clua_push_index(lua_State *state);
/* Takes code, message and hint (nil for none) from the stack. */
void clua_push_error(lua_State *state, uint64_t serial);
void clua_error_set_place(lua_State *state, int32_t index, const char *file, size_t length, int32_t line);
bool clua_is_error(lua_State *state, int32_t index);
int32_t clua_error_line(lua_State *state, int32_t index);
uint64_t clua_error_serial(lua_State *state, int32_t index);
static const int32_t CLUA_ERROR_CODE = 1;
static const int32_t CLUA_ERROR_MESSAGE = 2;
static const int32_t CLUA_ERROR_HINT = 3;
static const int32_t CLUA_ERROR_FILE = 4;
static const int32_t CLUA_ERROR_FUNCTION = 5;

/* Values */
void *clua_push_userdata(lua_State *state, size_t size, size_t alignment, int32_t values, int32_t metatable);
void *_Nullable clua_userdata(lua_State *state, int32_t index, size_t alignment, const void *metatable);
bool clua_next(lua_State *state, int32_t index);
bool clua_raw_set(lua_State *state, int32_t index);
void clua_set_integer(lua_State *state, int32_t key, int64_t value);
void clua_set_number(lua_State *state, int32_t key, double value);
void clua_set_boolean(lua_State *state, int32_t key, bool value);
void clua_set_bytes(lua_State *state, int32_t key, const char *_Nullable bytes, size_t length);
void clua_set_value(lua_State *state, int32_t key);
/* The release of Lua the shim was built with: `Lua 5.4.4`. */
const char *clua_release(void);
int32_t clua_registry_index(void);
int32_t clua_upvalue_index(int32_t upvalue);

/* Sandbox */
void clua_sandbox_open(lua_State *state, uint32_t options);
/* Pushes the sandbox's own tostring. */
void clua_push_tostring(lua_State *state);
void clua_declare_global(lua_State *state, const char *name, size_t length);

#pragma clang assume_nonnull end

#endif
