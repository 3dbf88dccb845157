/* Protected calls: the only ways from the host into Lua code. */

#include "host.h"

/* Runs where the error was raised, before the stack unwinds. The traceback is expensive, so only the outermost call,
   after which nobody can handle the error any more, takes it. */
static int on_error(lua_State *state) {
    clua_host *host = clua_host_of(state);
    if (!host->failure_taken) clua_failure_note(host, state, 1, host->depth == 1);
    return 1;
}

static void forget_place(clua_host *host) {
    host->place.file[0] = host->place.function[0] = host->traceback[0] = '\0';
    host->place.line = 0;
}

static int32_t refuse(lua_State *state, int top, const char *message) {
    forget_place(clua_host_of(state));
    lua_settop(state, top);
    lua_pushstring(state, message);
    return LUA_ERRRUN;
}

/* In a scope the deadline goes on for the next call; a memory error was the business of the call that had it. */
static void forget_failure(clua_host *host) {
    if (host->depth > 0 || (host->scopes > 0 && host->stopped == CLUA_DEADLINE)) return;
    host->stopped = CLUA_RUNNING;
    host->failure_taken = false;
    forget_place(host);
}

static bool begin(clua_host *host) {
    forget_failure(host);
    return host->depth > 0 || host->scopes > 0 || clua_deadline_start(host);
}

static void end(clua_host *host, lua_State *state, int status) {
    if (status == LUA_ERRMEM && host->stopped == CLUA_RUNNING) host->stopped = CLUA_MEMORY;
    if (host->depth > 0) return;
    if (host->scopes == 0) clua_deadline_stop(host);
    clua_deadline_remove_hook(state);
}

int32_t clua_call(lua_State *state, int32_t arguments, int32_t results) {
    clua_host *host = clua_host_of(state);
    int function = lua_gettop(state) - arguments;
    /* Slots for the handler, for an error value, and for what the host does before it can ask for more. */
    if (function < 1) return refuse(state, 0, "there is no function to call");
    if (!clua_reserve(state, LUA_MINSTACK)) return refuse(state, function - 1, "stack overflow");
    if (!begin(host)) return refuse(state, function - 1, "the deadline timer could not be set");
    lua_pushcfunction(state, on_error);
    lua_insert(state, function);

    bool was_in_host = host->in_host;
    lua_State *was_running = host->running;
    host->depth += 1;
    host->running = state;
    if (host->stopped != CLUA_RUNNING) clua_deadline_arm_hook(state);
    host->in_host = false;
    int status = lua_pcall(state, arguments, results, function);
    host->in_host = was_in_host;
    host->running = was_running;
    host->depth -= 1;
    status = clua_name_overflow(state, status);
    end(host, state, status);

    lua_remove(state, function);
    return status;
}

int32_t clua_load(lua_State *state, const char *source, size_t length, const char *name) {
    clua_host *host = clua_host_of(state);
    bool was_in_host = host->in_host;
    lua_State *was_running = host->running;
    forget_failure(host);
    host->running = NULL;
    forget_place(host);
    /* Mode "t": mutated bytecode kills the process. lua_load protects itself. */
    host->in_host = false;
    int status = luaL_loadbufferx(state, source, length, name, "t");
    host->in_host = was_in_host;
    host->running = was_running;
    if (status == LUA_ERRMEM && host->stopped == CLUA_RUNNING) host->stopped = CLUA_MEMORY;
    return status;
}
