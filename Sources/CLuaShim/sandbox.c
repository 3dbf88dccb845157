/* Assembling the environment of a script: fresh tables, filled from allow lists. Each list gives the reason beside the
   entry; what no list names does not exist for a script. */

#include "host.h"

void clua_copy_entries(lua_State *state, int from, int to, const clua_entry *entries) {
    from = lua_absindex(state, from);
    to = lua_absindex(state, to);
    for (; entries->name != NULL; entries++) {
        lua_getfield(state, from, entries->name);
        if (entries->guard != NULL) lua_pushcclosure(state, entries->guard, 1);
        lua_setfield(state, to, entries->name);
    }
}

/* The originals keep nothing in upvalues, so they run in the guard's own frame, and errors name the guard. */
int clua_call_original(lua_State *state) {
    return lua_tocfunction(state, lua_upvalueindex(1))(state);
}

static int read_undeclared(lua_State *state) {
    clua_push_text(state, 2);
    return luaL_error(state, "undeclared global '%s'", lua_tostring(state, -1));
}

static int write_undeclared(lua_State *state) {
    clua_push_text(state, 2);
    const char *name = lua_tostring(state, -1);
    return luaL_error(state, "undeclared global '%s' (write 'local %s')", name, name);
}

static void make_strict(lua_State *state, int globals) {
    lua_createtable(state, 0, 3);
    lua_pushcfunction(state, read_undeclared);
    lua_setfield(state, -2, "__index");
    lua_pushcfunction(state, write_undeclared);
    lua_setfield(state, -2, "__newindex");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_setmetatable(state, globals);
}

typedef struct library {
    const char *name;
    void (*open)(lua_State *state); /* pushes a fresh table */
} library;

static int guard_codepoint(lua_State *state) {
    size_t length;
    luaL_checklstring(state, 1, &length);
    lua_Integer first = luaL_optinteger(state, 2, 1);
    clua_check_slice(state, length, first, luaL_optinteger(state, 3, first), "utf8.codepoint");
    return clua_call_original(state);
}

/* utf8 works on strings of the script only, and its results are bounded by the stack. */
static void open_utf8(lua_State *state) {
    static const clua_entry entries[] = {
        {"char", NULL}, {"charpattern", NULL}, {"codepoint", guard_codepoint}, {"codes", NULL}, {"len", NULL}, {"offset", NULL},
        {NULL, NULL},
    };
    lua_createtable(state, 0, 6);
    lua_pushcfunction(state, luaopen_utf8);
    lua_call(state, 0, 1);
    clua_copy_entries(state, -1, -2, entries);
    lua_pop(state, 1);
}

void clua_sandbox_open(lua_State *state, uint32_t options) {
    static const library libraries[] = {
        {"string", clua_open_string}, {"table", clua_open_table},         {"math", clua_open_math},
        {"utf8", open_utf8},          {"coroutine", clua_open_coroutine}, {NULL, NULL},
    };
    lua_createtable(state, 0, 64);
    int globals = lua_gettop(state);
    clua_open_base(state, globals, options);
    for (const library *each = libraries; each->name != NULL; each++) {
        each->open(state);
        lua_setfield(state, globals, each->name);
    }
    if ((options & CLUA_STRICT_GLOBALS) != 0) make_strict(state, globals);
    /* From here on the original tables are out of reach, and garbage. */
    lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

/* Takes the value from the stack. Raw, so that it passes the guard of undeclared names. */
void clua_declare_global(lua_State *state, const char *name, size_t length) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushlstring(state, name, length);
    lua_rotate(state, -3, -1);
    lua_rawset(state, -3);
    lua_pop(state, 1);
}

void clua_push_tostring(lua_State *state) { lua_pushcfunction(state, clua_tostring); }
