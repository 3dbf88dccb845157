/* The basic functions. */

#include "host.h"

/* The text of a value without its address, which would differ from run to run. */
void clua_push_text(lua_State *state, int index) {
    if (luaL_callmeta(state, index, "__tostring")) {
        if (!lua_isstring(state, -1)) luaL_error(state, "'__tostring' must return a string");
        return;
    }
    switch (lua_type(state, index)) {
    case LUA_TNIL: case LUA_TBOOLEAN: case LUA_TNUMBER: case LUA_TSTRING:
        luaL_tolstring(state, index, NULL);
        return;
    default:
        if (luaL_getmetafield(state, index, "__name") == LUA_TSTRING) return;
        lua_pushstring(state, luaL_typename(state, index));
    }
}

int clua_tostring(lua_State *state) {
    luaL_checkany(state, 1);
    clua_push_text(state, 1);
    return 1;
}

/* Finalizers run outside every limit. Lua marks an object for finalization only here, so a later __gc has no effect. */
static int guard_setmetatable(lua_State *state) {
    if (lua_type(state, 2) == LUA_TTABLE) {
        lua_pushliteral(state, "__gc");
        if (lua_rawget(state, 2) != LUA_TNIL) {
            return luaL_error(state, "'__gc' is not available to scripts (use 'local x <close>' to release something)");
        }
        lua_pop(state, 1);
    }
    return clua_call_original(state);
}

static int finish_pcall(lua_State *state, int status, lua_KContext below) {
    status = clua_name_overflow(state, status);
    if (status != LUA_OK && status != LUA_YIELD) {
        clua_check_stopped(state, status);
        lua_pushboolean(state, 0);
        lua_pushvalue(state, -2);
        return 2;
    }
    return lua_gettop(state) - (int)below;
}

int clua_guard_pcall(lua_State *state) {
    luaL_checkany(state, 1);
    clua_check_stopped(state, LUA_OK);
    lua_pushboolean(state, 1);
    lua_insert(state, 1);
    int status = lua_pcallk(state, lua_gettop(state) - 2, LUA_MULTRET, 0, 0, finish_pcall);
    return finish_pcall(state, status, 0);
}

static int finish_handler(lua_State *state, int status, lua_KContext context) {
    (void)context;
    status = clua_name_overflow(state, status);
    if (status != LUA_OK && status != LUA_YIELD) clua_check_stopped(state, status);
    lua_pushboolean(state, 0);
    lua_replace(state, 1);
    return lua_gettop(state);
}

static int finish_xpcall(lua_State *state, int status, lua_KContext context) {
    (void)context;
    status = clua_name_overflow(state, status);
    if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(state) - 2;
    clua_check_stopped(state, status);
    /* Slots: a place for the result, the handler, ..., the error. */
    lua_pushvalue(state, 2);
    lua_replace(state, 1);
    lua_replace(state, 2);
    lua_settop(state, 2);
    lua_pushboolean(state, 0);
    lua_insert(state, 1);
    status = lua_pcallk(state, 1, LUA_MULTRET, 0, 0, finish_handler);
    return finish_handler(state, status, 0);
}

/* The original runs the handler before the stack unwinds, where no hook stops it. Here it runs afterwards, as ordinary
   code under the deadline. */
int clua_guard_xpcall(lua_State *state) {
    int arguments = lua_gettop(state) - 2;
    luaL_checktype(state, 2, LUA_TFUNCTION);
    clua_check_stopped(state, LUA_OK);
    lua_pushboolean(state, 1);
    lua_pushvalue(state, 1);
    /* function, handler, arguments, true, function -> spare, handler, true, function, arguments */
    lua_rotate(state, 3, 2);
    int status = lua_pcallk(state, arguments, LUA_MULTRET, 0, 0, finish_xpcall);
    return finish_xpcall(state, status, 0);
}

void clua_open_base(lua_State *state, int to, uint32_t options) {
    static const clua_entry entries[] = {
        {"_VERSION", NULL},                     /* a constant; portable modules ask for it */
        {"assert", NULL},                       /* raises the caller's own value */
        {"error", NULL},                        /* raises the caller's own value */
        {"getmetatable", NULL},                 /* answers __metatable, which all host metatables set */
        {"ipairs", NULL},                       /* each step runs in the caller's loop */
        {"next", NULL},                         /* raw, one step */
        {"pairs", NULL},                        /* as next */
        {"pcall", clua_guard_pcall},            /* must not swallow a stop */
        {"rawequal", NULL},                     /* raw */
        {"rawget", NULL},                       /* raw */
        {"rawlen", NULL},                       /* raw */
        {"rawset", NULL},                       /* raw; reaches only tables the script has */
        {"select", NULL},                       /* bounded by the stack */
        {"setmetatable", guard_setmetatable},   /* without finalizers */
        {"tonumber", NULL},                     /* pure */
        {"tostring", clua_tostring},           /* without addresses */
        {"type", NULL},                         /* pure */
        {"xpcall", clua_guard_xpcall},          /* the handler runs after unwinding, under the deadline */
        {NULL, NULL},
    };
    static const clua_entry sorted[] = {
        {"next", clua_sorted_next},             /* the same order in every run */
        {"pairs", clua_sorted_pairs},           /* the same order in every run */
        {NULL, NULL},
    };
    lua_pushcfunction(state, luaopen_base);
    lua_call(state, 0, 1);
    clua_copy_entries(state, -1, to, entries);
    if ((options & CLUA_SORTED_PAIRS) != 0) clua_copy_entries(state, -1, to, sorted);
    lua_pop(state, 1);
}
