/* Coroutines. resume and wrap are remade: they keep track of the coroutine that runs now, on which the deadline must
   arm its hook, and they do not swallow a stop. */

#include "host.h"

/* Returns how many results were moved to `state`, or -1 with the error value there. */
static int resume(lua_State *state, lua_State *coroutine, int arguments) {
    clua_host *host = clua_host_of(state);
    clua_check_stopped(state, LUA_OK);
    if (!clua_reserve(coroutine, arguments)) {
        lua_pushliteral(state, "too many arguments to resume");
        return -1;
    }
    lua_xmove(state, coroutine, arguments);
    int results;
    host->running = coroutine;
    int status = lua_resume(coroutine, state, arguments, &results);
    host->running = state;
    status = clua_name_overflow(coroutine, status);
    if (status != LUA_OK && status != LUA_YIELD) {
        clua_check_stopped(state, status);
        lua_xmove(coroutine, state, 1);
        return -1;
    }
    if (!lua_checkstack(state, results + 1)) {
        lua_pop(coroutine, results);
        lua_pushliteral(state, "too many results to resume");
        return -1;
    }
    lua_xmove(coroutine, state, results);
    return results;
}

static int guard_resume(lua_State *state) {
    lua_State *coroutine = lua_tothread(state, 1);
    luaL_argexpected(state, coroutine != NULL, 1, "coroutine");
    int results = resume(state, coroutine, lua_gettop(state) - 1);
    lua_pushboolean(state, results >= 0);
    lua_insert(state, results < 0 ? -2 : -1 - results);
    return results < 0 ? 2 : results + 1;
}

static int call_wrapped(lua_State *state) {
    lua_State *coroutine = lua_tothread(state, lua_upvalueindex(1));
    int results = resume(state, coroutine, lua_gettop(state));
    /* The error keeps the position it was raised with. Its pending to-be-closed variables are not run: chains of them
       overflow the C stack of Lua 5.4.4, which is also why there is no coroutine.close. */
    return results < 0 ? lua_error(state) : results;
}

static int guard_create(lua_State *state) {
    luaL_checktype(state, 1, LUA_TFUNCTION);
    lua_State *coroutine = lua_newthread(state);
    clua_stack_open_thread(state, coroutine);
    lua_pushvalue(state, 1);
    lua_xmove(state, coroutine, 1);
    return 1;
}

static int guard_wrap(lua_State *state) {
    guard_create(state);
    lua_pushcclosure(state, call_wrapped, 1);
    return 1;
}

void clua_open_coroutine(lua_State *state) {
    static const clua_entry entries[] = {
        {"create", guard_create},  /* with a stack that never grows; memory is accounted */
        {"isyieldable", NULL},     /* pure */
        {"resume", guard_resume},  /* keeps track, passes stops on */
        {"running", NULL},         /* pure */
        {"status", NULL},          /* pure */
        {"wrap", guard_wrap},      /* keeps track, passes stops on */
        {"yield", NULL},           /* back to resume */
        {NULL, NULL},
    };
    lua_createtable(state, 0, 8);
    lua_pushcfunction(state, luaopen_coroutine);
    lua_call(state, 0, 1);
    clua_copy_entries(state, -1, -2, entries);
    lua_pop(state, 1);
}
