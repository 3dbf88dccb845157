/* The table library. Its loops run in C, where no hook stops them, so nothing a script invents may set their length. */

#include "host.h"

/* The most elements that explicit indices may span: about a second of the slowest element in C. */
static const lua_Integer MAXIMUM_SPAN = 1 << 24;

/* A table that lies about its length, or that redirects writes, would run the loop as long as it likes. Without these
   the length is the raw one, which the memory limit bounds. */
static void check_plain(lua_State *state, int index, const char *function) {
    static const char *const events[] = {"__len", "__newindex"};
    luaL_checktype(state, index, LUA_TTABLE);
    if (!lua_getmetatable(state, index)) return;
    for (int i = 0; i < 2; i++) {
        lua_pushstring(state, events[i]);
        if (lua_rawget(state, -2) != LUA_TNIL) {
            luaL_error(state, "table.%s works on plain tables, and this one has '%s' in its metatable", function,
                       events[i]);
        }
        lua_pop(state, 1);
    }
    lua_pop(state, 1);
}

static void check_span(lua_State *state, lua_Integer first, lua_Integer last, const char *function) {
    if (last < first) return;
    if ((lua_Unsigned)last - (lua_Unsigned)first >= (lua_Unsigned)MAXIMUM_SPAN) {
        luaL_error(state, "table.%s: from %I to %I are more than %I elements", function, (LUAI_UACINT)first,
                   (LUAI_UACINT)last, (LUAI_UACINT)MAXIMUM_SPAN);
    }
}

static int guard_concat(lua_State *state) {
    check_plain(state, 1, "concat");
    lua_Integer first = luaL_optinteger(state, 3, 1);
    check_span(state, first, luaL_optinteger(state, 4, (lua_Integer)lua_rawlen(state, 1)), "concat");
    return clua_call_original(state);
}

static int guard_insert(lua_State *state) {
    /* Appending, which is nearly every call, without the detour. */
    int arguments = lua_gettop(state);
    if (arguments == 2 && lua_type(state, 1) == LUA_TTABLE && !lua_getmetatable(state, 1)) {
        lua_rawseti(state, 1, (lua_Integer)lua_rawlen(state, 1) + 1);
        return 0;
    }
    lua_settop(state, arguments);
    check_plain(state, 1, "insert");
    return clua_call_original(state);
}

static int guard_remove(lua_State *state) {
    check_plain(state, 1, "remove");
    return clua_call_original(state);
}

static int guard_sort(lua_State *state) {
    check_plain(state, 1, "sort");
    return clua_call_original(state);
}

static int guard_move(lua_State *state) {
    check_plain(state, 1, "move");
    if (!lua_isnoneornil(state, 5)) check_plain(state, 5, "move");
    check_span(state, luaL_checkinteger(state, 2), luaL_checkinteger(state, 3), "move");
    return clua_call_original(state);
}

static int guard_unpack(lua_State *state) {
    lua_Integer first = luaL_optinteger(state, 2, 1);
    lua_Integer last = lua_isnoneornil(state, 3) ? luaL_len(state, 1) : luaL_checkinteger(state, 3);
    clua_check_results(state, first, last, "table.unpack");
    return clua_call_original(state);
}

void clua_open_table(lua_State *state) {
    static const clua_entry entries[] = {
        {"concat", guard_concat},  /* plain tables, bounded span */
        {"insert", guard_insert},  /* plain tables */
        {"move", guard_move},      /* plain tables, bounded span */
        {"pack", NULL},            /* bounded by the stack */
        {"remove", guard_remove},  /* plain tables */
        {"sort", guard_sort},      /* plain tables; a comparison in Lua is stopped by the deadline */
        {"unpack", guard_unpack},  /* bounded by the stack */
        {NULL, NULL},
    };
    lua_createtable(state, 0, 8);
    lua_pushcfunction(state, luaopen_table);
    lua_call(state, 0, 1);
    clua_copy_entries(state, -1, -2, entries);
    lua_pop(state, 1);
}
