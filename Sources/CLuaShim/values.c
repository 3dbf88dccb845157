/* Value operations that would raise, or cost several calls, through the plain interface. */

#include "host.h"

#include <math.h>

static void *align(void *block, size_t alignment) {
    return (void *)(((uintptr_t)block + alignment - 1) & ~(uintptr_t)(alignment - 1));
}

/* Lua aligns a block to 8 bytes; a block never moves, so that rounding its address up gives the same place again. */
enum { LUA_ALIGNMENT = 8 };

void *clua_push_userdata(lua_State *state, size_t size, size_t alignment, int32_t values, int32_t metatable) {
    size_t room = alignment > LUA_ALIGNMENT ? size + alignment - LUA_ALIGNMENT : size;
    void *block = lua_newuserdatauv(state, room, values);
    lua_rawgeti(state, LUA_REGISTRYINDEX, metatable);
    lua_setmetatable(state, -2);
    return align(block, alignment);
}

void *clua_userdata(lua_State *state, int32_t index, size_t alignment, const void *metatable) {
    if (lua_type(state, index) != LUA_TUSERDATA || !lua_getmetatable(state, index)) return NULL;
    bool same = lua_topointer(state, -1) == metatable;
    lua_pop(state, 1);
    return same ? align(lua_touserdata(state, index), alignment) : NULL;
}

static int protected_next(lua_State *state) {
    return lua_next(state, 1) == 0 ? 0 : 2;
}

/* A key that was removed during the traversal may be gone, and lua_next raises for a key it does not find. */
bool clua_next(lua_State *state, int32_t index) {
    if (lua_isnil(state, -1)) return lua_next(state, index) != 0;
    lua_pushvalue(state, -1);
    bool present = lua_rawget(state, index) != LUA_TNIL;
    lua_pop(state, 1);
    if (present) return lua_next(state, index) != 0;
    lua_pushcfunction(state, protected_next);
    lua_insert(state, -2);
    lua_pushvalue(state, index);
    lua_insert(state, -2);
    if (lua_pcall(state, 2, 2, 0) != LUA_OK) {
        lua_pop(state, 1);
        return false;
    }
    if (!lua_isnil(state, -2)) return true;
    lua_pop(state, 2);
    return false;
}

bool clua_raw_set(lua_State *state, int32_t index) {
    bool valid = lua_type(state, index) == LUA_TTABLE && !lua_isnil(state, -2)
        && !(lua_type(state, -2) == LUA_TNUMBER && isnan(lua_tonumber(state, -2)));
    if (valid) lua_rawset(state, index); else lua_pop(state, 2);
    return valid;
}

/* The table is on top of the stack, the key in the registry. */
void clua_set_integer(lua_State *state, int32_t key, int64_t value) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, key);
    lua_pushinteger(state, value);
    lua_rawset(state, -3);
}

void clua_set_number(lua_State *state, int32_t key, double value) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, key);
    lua_pushnumber(state, value);
    lua_rawset(state, -3);
}

void clua_set_boolean(lua_State *state, int32_t key, bool value) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, key);
    lua_pushboolean(state, value);
    lua_rawset(state, -3);
}

void clua_set_bytes(lua_State *state, int32_t key, const char *bytes, size_t length) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, key);
    lua_pushlstring(state, bytes, length);
    lua_rawset(state, -3);
}

/* The value is on top of the stack, the table below it. */
void clua_set_value(lua_State *state, int32_t key) {
    lua_rawgeti(state, LUA_REGISTRYINDEX, key);
    lua_insert(state, -2);
    lua_rawset(state, -3);
}
