/* pairs and next in an order that does not depend on addresses, hash seeds or the history of the table: numbers
   ascending, then strings by bytes, then false, then true. Other keys have no such order and are refused. */

#include "host.h"

#include <stdlib.h>
#include <string.h>

typedef struct key {
    int rank;
    bool is_integer;
    lua_Integer integer;
    lua_Number number;
    const char *bytes;
    size_t length;
    lua_Integer position;
} key;

enum { RANK_NUMBER, RANK_STRING, RANK_BOOLEAN };

static key read_key(lua_State *state, int index) {
    key result = {0};
    switch (lua_type(state, index)) {
    case LUA_TNUMBER:
        result.rank = RANK_NUMBER;
        result.is_integer = lua_isinteger(state, index);
        if (result.is_integer) result.integer = lua_tointeger(state, index);
        else result.number = lua_tonumber(state, index);
        break;
    case LUA_TSTRING:
        result.rank = RANK_STRING;
        result.bytes = lua_tolstring(state, index, &result.length);
        break;
    case LUA_TBOOLEAN:
        result.rank = RANK_BOOLEAN;
        result.integer = lua_toboolean(state, index);
        break;
    default:
        luaL_error(state, "this table cannot be traversed in a fixed order: it has a key that is a %s "
                          "(use numbers, strings or booleans as keys)", luaL_typename(state, index));
    }
    return result;
}

/* A float key has a fraction or lies outside the integers: Lua makes an integer of every other one. */
static int compare_integer_float(lua_Integer integer, lua_Number number) {
    if (number >= 0x1p63) return -1;
    if (number < -0x1p63) return 1;
    lua_Integer whole = (lua_Integer)number;
    return integer <= (number < 0 ? whole - 1 : whole) ? -1 : 1;
}

static int compare_numbers(const key *left, const key *right) {
    if (left->is_integer && right->is_integer) {
        return (left->integer > right->integer) - (left->integer < right->integer);
    }
    if (left->is_integer) return compare_integer_float(left->integer, right->number);
    if (right->is_integer) return -compare_integer_float(right->integer, left->number);
    return (left->number > right->number) - (left->number < right->number);
}

static int compare_strings(const key *left, const key *right) {
    size_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->bytes, right->bytes, shorter);
    return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
}

static int compare(const void *left_key, const void *right_key) {
    const key *left = left_key, *right = right_key;
    if (left->rank != right->rank) return left->rank < right->rank ? -1 : 1;
    switch (left->rank) {
    case RANK_NUMBER: return compare_numbers(left, right);
    case RANK_STRING: return compare_strings(left, right);
    default: return (left->integer > right->integer) - (left->integer < right->integer);
    }
}

/* Upvalues: the keys in order, and how many were visited. */
static int step(lua_State *state) {
    lua_Integer visited = lua_tointeger(state, lua_upvalueindex(2));
    lua_settop(state, 1);
    for (;;) {
        visited++;
        if (lua_rawgeti(state, lua_upvalueindex(1), visited) == LUA_TNIL) return 1;
        lua_pushvalue(state, -1);
        /* Removed since the traversal began. */
        if (lua_rawget(state, 1) != LUA_TNIL) break;
        lua_settop(state, 1);
    }
    lua_pushinteger(state, visited);
    lua_replace(state, lua_upvalueindex(2));
    return 2;
}

enum { HELD = 3, SORTED = 4 }; /* stack slots, above the table and the buffer */

/* Pushes the keys of the table at 1, in order, as a table. The keys are held by a table of their own before anything is
   allocated: in a weak table a collection could take them. */
static void push_sorted_keys(lua_State *state) {
    size_t count = 0, filled = 0;
    for (lua_pushnil(state); lua_next(state, 1) != 0; lua_pop(state, 1)) count++;
    int slots = (int)(count < INT32_MAX ? count : INT32_MAX);
    key *keys = lua_newuserdatauv(state, (count + 1) * sizeof *keys, 0);
    lua_createtable(state, slots, 0);
    lua_createtable(state, slots, 0);
    bool in_order = true;
    for (lua_pushnil(state); filled < count && lua_next(state, 1) != 0; lua_pop(state, 1)) {
        keys[filled] = read_key(state, -2);
        keys[filled].position = (lua_Integer)filled + 1;
        lua_pushvalue(state, -2);
        lua_rawseti(state, HELD, keys[filled].position);
        if (filled > 0 && compare(&keys[filled - 1], &keys[filled]) > 0) in_order = false;
        filled++;
    }
    lua_settop(state, SORTED);
    if (in_order) {
        lua_settop(state, HELD);
        return;
    }
    qsort(keys, filled, sizeof *keys, compare);
    for (size_t i = 0; i < filled; i++) {
        lua_rawgeti(state, HELD, keys[i].position);
        lua_rawseti(state, SORTED, (lua_Integer)i + 1);
    }
}

int clua_sorted_pairs(lua_State *state) {
    luaL_checkany(state, 1);
    /* __pairs of the script, and values that are no tables, as in the original. */
    if (luaL_getmetafield(state, 1, "__pairs") != LUA_TNIL) {
        lua_pop(state, 1);
        return clua_call_original(state);
    }
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 1);
    push_sorted_keys(state);
    lua_pushinteger(state, 0);
    lua_pushcclosure(state, step, 2);
    lua_pushvalue(state, 1);
    lua_pushnil(state);
    return 3;
}

/* The smallest key above the given one. It looks at the whole table, so a loop belongs to pairs. */
int clua_sorted_next(lua_State *state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 2);
    bool from_start = lua_isnil(state, 2), found = false;
    key after = {0}, best = {0};
    if (!from_start) after = read_key(state, 2);
    lua_pushnil(state);
    for (lua_pushnil(state); lua_next(state, 1) != 0; lua_pop(state, 1)) {
        key candidate = read_key(state, -2);
        if (!from_start && compare(&candidate, &after) <= 0) continue;
        if (found && compare(&candidate, &best) >= 0) continue;
        best = candidate;
        found = true;
        lua_pushvalue(state, -2);
        lua_replace(state, 3);
    }
    if (!found) return 1;
    lua_pushvalue(state, 3);
    lua_rawget(state, 1);
    return 2;
}
