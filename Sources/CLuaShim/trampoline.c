/* The one way from Lua code into the host. */

#include "host.h"

/* Host code is granted what it asks for, so its debt is settled when it returns: a script that allocates through host
   functions alone would never meet its limit. The request makes Lua collect garbage, and raises if that is not enough. */
static void settle(lua_State *state, const clua_host *host) {
    if (host->in_host || host->used <= host->limit || !clua_reserve(state, 1)) return;
    lua_newuserdatauv(state, 0, 0);
    lua_pop(state, 1);
}

static int trampoline(lua_State *state) {
    clua_function function = (clua_function)lua_touserdata(state, lua_upvalueindex(1));
    clua_host *host = clua_host_of(state);
    /* Restored, not cleared: a finalizer may run while another host function allocates. */
    bool was_in_host = host->in_host;
    host->in_host = true;
    int results = function(state);
    if (results < 0) clua_error_complete(state);
    host->in_host = was_in_host;
    settle(state, host);
    if (results < 0) return lua_error(state);
    if (results > lua_gettop(state)) return luaL_error(state, "a host function returned more values than it pushed");
    return results;
}

void clua_push_function(lua_State *state, clua_function function, int32_t upvalues) {
    lua_pushlightuserdata(state, (void *)function);
    lua_insert(state, -1 - upvalues);
    lua_pushcclosure(state, trampoline, upvalues + 1);
}

static int finish_shielded(lua_State *state, int status, lua_KContext context) {
    (void)status;
    (void)context;
    return lua_gettop(state);
}

static int call_shielded(lua_State *state) {
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_insert(state, 1);
    lua_callk(state, lua_gettop(state) - 1, LUA_MULTRET, 0, finish_shielded);
    return lua_gettop(state);
}

void clua_shield(lua_State *state) { lua_pushcclosure(state, call_shielded, 1); }

/* Upvalues: the methods, and the host function that answers for every other key. */
static int index_methods(lua_State *state) {
    lua_pushvalue(state, 2);
    if (lua_rawget(state, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    lua_settop(state, 2);
    lua_pushvalue(state, lua_upvalueindex(2));
    lua_insert(state, 1);
    lua_call(state, 2, 1);
    return 1;
}

void clua_push_index(lua_State *state) { lua_pushcclosure(state, index_methods, 2); }

int32_t clua_registry_index(void) { return LUA_REGISTRYINDEX; }
const char *clua_release(void) { return LUA_RELEASE; }
/* The first upvalue of every host function is the function itself. */
int32_t clua_upvalue_index(int32_t upvalue) { return lua_upvalueindex(upvalue + 1); }
