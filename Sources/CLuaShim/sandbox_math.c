/* The math library, with a random generator that the embedder seeds. */

#include "host.h"

/* SplitMix64 (Steele, Lea, Flood 2014): eight bytes of state, and every seed is a good one. */
static uint64_t next_random(clua_host *host) {
    uint64_t z = host->random += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* Rejection keeps every value equally likely. */
static uint64_t random_up_to(clua_host *host, uint64_t limit) {
    uint64_t mask = limit == 0 ? 0 : UINT64_MAX >> __builtin_clzll(limit), value;
    do value = next_random(host) & mask; while (value > limit);
    return value;
}

static int own_random(lua_State *state) {
    clua_host *host = clua_host_of(state);
    lua_Integer low = 1, high;
    switch (lua_gettop(state)) {
    case 0:
        lua_pushnumber(state, (lua_Number)(next_random(host) >> 11) * 0x1p-53);
        return 1;
    case 1:
        high = luaL_checkinteger(state, 1);
        if (high == 0) {
            lua_pushinteger(state, (lua_Integer)next_random(host));
            return 1;
        }
        break;
    case 2:
        low = luaL_checkinteger(state, 1);
        high = luaL_checkinteger(state, 2);
        break;
    default:
        return luaL_error(state, "math.random takes no, one or two numbers");
    }
    luaL_argcheck(state, low <= high, lua_gettop(state), "interval is empty");
    uint64_t distance = random_up_to(host, (uint64_t)high - (uint64_t)low);
    lua_pushinteger(state, (lua_Integer)((uint64_t)low + distance));
    return 1;
}

static int own_randomseed(lua_State *state) {
    clua_host_of(state)->random = (uint64_t)luaL_checkinteger(state, 1);
    return 0;
}

void clua_open_math(lua_State *state) {
    static const clua_entry entries[] = {
        /* pure */
        {"abs", NULL}, {"acos", NULL}, {"asin", NULL}, {"atan", NULL}, {"ceil", NULL}, {"cos", NULL}, {"deg", NULL},
        {"exp", NULL}, {"floor", NULL}, {"fmod", NULL}, {"huge", NULL}, {"log", NULL}, {"max", NULL},
        {"maxinteger", NULL}, {"min", NULL}, {"mininteger", NULL}, {"modf", NULL}, {"pi", NULL}, {"rad", NULL},
        {"sin", NULL}, {"sqrt", NULL}, {"tan", NULL}, {"tointeger", NULL}, {"type", NULL}, {"ult", NULL},
        {"random", own_random},         /* the embedder's seed */
        {"randomseed", own_randomseed}, /* needs an integer: never from the clock or an address */
        {NULL, NULL},
    };
    lua_createtable(state, 0, 32);
    lua_pushcfunction(state, luaopen_math);
    lua_call(state, 0, 1);
    clua_copy_entries(state, -1, -2, entries);
    lua_pop(state, 1);
}
