/* The string library. Patterns that backtrack are the one thing here that only the outer wall stops. */

#include "host.h"

#include <string.h>

/* Refuses before any work is done, and answers at once when there is nothing to repeat: the original counts through. */
static int guard_rep(lua_State *state) {
    size_t length, separator;
    luaL_checklstring(state, 1, &length);
    lua_Integer count = luaL_checkinteger(state, 2);
    luaL_optlstring(state, 3, "", &separator);
    if (count <= 0 || length + separator == 0) {
        lua_pushliteral(state, "");
        return 1;
    }
    size_t total;
    bool overflows = __builtin_mul_overflow(length + separator, (size_t)count, &total);
    if (overflows || total > clua_host_of(state)->limit) {
        return luaL_error(state, "string.rep: %I repetitions of %I bytes exceed the memory limit of %I bytes",
                          (LUAI_UACINT)count, (LUAI_UACINT)(length + separator),
                          (LUAI_UACINT)clua_host_of(state)->limit);
    }
    return clua_call_original(state);
}

static bool shows_address(int type) {
    return type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA || type == LUA_TTHREAD
        || type == LUA_TLIGHTUSERDATA;
}

/* %s and %p of the original print addresses. */
static int guard_format(lua_State *state) {
    size_t length;
    const char *format = luaL_checklstring(state, 1, &length), *end = format + length;
    int argument = 1, last = lua_gettop(state);
    while (format < end) {
        if (*format++ != '%') continue;
        if (format < end && *format == '%') {
            format++;
            continue;
        }
        argument++;
        while (format < end && *format != '\0' && strchr("-+ #.0123456789", *format) != NULL) format++;
        if (format == end) break;
        if (*format == 'p') {
            return luaL_error(state, "string.format: '%%p' would show an address, which differs from run to run");
        }
        if (*format == 's' && argument <= last && shows_address(lua_type(state, argument))) {
            clua_push_text(state, argument);
            lua_replace(state, argument);
        }
        format++;
    }
    return clua_call_original(state);
}

/* Methods of strings come from a copy of their own, which no script can reach and change. */
static void lock_metatable(lua_State *state, int library) {
    lua_pushliteral(state, "");
    lua_getmetatable(state, -1);
    lua_newtable(state);
    for (lua_pushnil(state); lua_next(state, library) != 0; ) {
        lua_pushvalue(state, -2);
        lua_insert(state, -2);
        lua_rawset(state, -4);
    }
    lua_setfield(state, -2, "__index");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_pop(state, 2);
}

/* One byte, which is nearly every call, without the detour. */
static int guard_byte(lua_State *state) {
    size_t length;
    const char *text = luaL_checklstring(state, 1, &length);
    lua_Integer first = luaL_optinteger(state, 2, 1);
    if (lua_gettop(state) <= 2) {
        lua_Integer position = first < 0 ? (lua_Integer)length + first + 1 : first;
        if (position < 1 || position > (lua_Integer)length) return 0;
        lua_pushinteger(state, (unsigned char)text[position - 1]);
        return 1;
    }
    clua_check_slice(state, length, first, luaL_optinteger(state, 3, first), "string.byte");
    return clua_call_original(state);
}

void clua_open_string(lua_State *state) {
    static const clua_entry entries[] = {
        {"byte", guard_byte},      /* bounded by the stack */
        {"char", NULL},            /* bounded by the stack */
        {"find", NULL},            /* may backtrack: outer wall */
        {"format", guard_format},  /* without addresses */
        {"gmatch", NULL},          /* may backtrack: outer wall */
        {"gsub", NULL},            /* may backtrack: outer wall */
        {"len", NULL},             /* pure */
        {"lower", NULL},           /* as long as its argument */
        {"match", NULL},           /* may backtrack: outer wall */
        {"pack", NULL},            /* bounded by the memory limit while it grows */
        {"packsize", NULL},        /* checks its own overflow */
        {"rep", guard_rep},        /* counts before it works */
        {"reverse", NULL},         /* as long as its argument */
        {"sub", NULL},             /* at most as long as its argument */
        {"unpack", NULL},          /* bounded by the stack */
        {"upper", NULL},           /* as long as its argument */
        {NULL, NULL},
    };
    lua_createtable(state, 0, 16);
    lua_pushcfunction(state, luaopen_string);
    lua_call(state, 0, 1);
    clua_copy_entries(state, -1, -2, entries);
    lua_pop(state, 1);
    lock_metatable(state, lua_gettop(state));
}
