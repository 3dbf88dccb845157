/* The value of an error that the host raises: a userdata that scripts can read and not change. */

#include "host.h"

#include <string.h>

typedef struct host_error {
    uint64_t serial;
    int32_t line;
} host_error;

enum { ERROR_VALUES = 5 };
static const char metatable_key = 0;

static host_error *error_at(lua_State *state, int index) {
    host_error *error = lua_touserdata(state, index);
    if (error == NULL || lua_type(state, index) != LUA_TUSERDATA || !lua_getmetatable(state, index)) return NULL;
    lua_rawgetp(state, LUA_REGISTRYINDEX, &metatable_key);
    bool same = lua_rawequal(state, -1, -2);
    lua_pop(state, 2);
    return same ? error : NULL;
}

/* Takes code, message and hint (nil for none) from the stack. */
void clua_push_error(lua_State *state, uint64_t serial) {
    host_error *error = lua_newuserdatauv(state, sizeof *error, ERROR_VALUES);
    error->serial = serial;
    error->line = 0;
    lua_rawgetp(state, LUA_REGISTRYINDEX, &metatable_key);
    lua_setmetatable(state, -2);
    lua_insert(state, -4);
    lua_setiuservalue(state, -4, CLUA_ERROR_HINT);
    lua_setiuservalue(state, -3, CLUA_ERROR_MESSAGE);
    lua_setiuservalue(state, -2, CLUA_ERROR_CODE);
}

void clua_error_set_place(lua_State *state, int32_t index, const char *file, size_t length, int32_t line) {
    index = lua_absindex(state, index);
    host_error *error = error_at(state, index);
    if (error == NULL) return;
    error->line = line;
    lua_pushlstring(state, file, length);
    lua_setiuservalue(state, index, CLUA_ERROR_FILE);
}

/* Gives the error on top of the stack the position of the script that called the host function. */
void clua_error_complete(lua_State *state) {
    host_error *error = error_at(state, -1);
    clua_place place;
    if (error == NULL || error->line != 0 || !clua_place_find(state, 1, &place)) return;
    clua_error_set_place(state, -1, place.file, strlen(place.file), place.line);
    if (place.function[0] == '\0') return;
    lua_pushstring(state, place.function);
    lua_setiuservalue(state, -2, CLUA_ERROR_FUNCTION);
}

bool clua_is_error(lua_State *state, int32_t index) { return error_at(state, index) != NULL; }

int32_t clua_error_line(lua_State *state, int32_t index) {
    const host_error *error = error_at(state, index);
    return error == NULL ? 0 : error->line;
}

uint64_t clua_error_serial(lua_State *state, int32_t index) {
    const host_error *error = error_at(state, index);
    return error == NULL ? 0 : error->serial;
}

static int read_field(lua_State *state) {
    static const struct { const char *name; int value; } fields[] = {
        {"code", CLUA_ERROR_CODE}, {"message", CLUA_ERROR_MESSAGE}, {"hint", CLUA_ERROR_HINT},
        {"file", CLUA_ERROR_FILE}, {"function", CLUA_ERROR_FUNCTION},
    };
    const host_error *error = error_at(state, 1);
    if (error == NULL || lua_type(state, 2) != LUA_TSTRING) return 0;
    const char *name = lua_tostring(state, 2);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (strcmp(name, fields[i].name) != 0) continue;
        lua_getiuservalue(state, 1, fields[i].value);
        return 1;
    }
    if (strcmp(name, "line") != 0 || error->line == 0) return 0;
    lua_pushinteger(state, error->line);
    return 1;
}

static int describe(lua_State *state) {
    const host_error *error = error_at(state, 1);
    if (error == NULL) return luaL_argerror(state, 1, "error expected");
    lua_getiuservalue(state, 1, CLUA_ERROR_MESSAGE);
    if (error->line == 0) return 1;
    lua_getiuservalue(state, 1, CLUA_ERROR_FILE);
    lua_pushfstring(state, "%s:%d: %s", lua_tostring(state, -1), (int)error->line, lua_tostring(state, -2));
    return 1;
}

/* Scripts write "failed: " .. err, which works with the strings of plain Lua. */
static int concatenate(lua_State *state) {
    clua_push_text(state, 1);
    clua_push_text(state, 2);
    lua_concat(state, 2);
    return 1;
}

void clua_error_open(lua_State *state) {
    static const luaL_Reg functions[] = {
        {"__index", read_field}, {"__tostring", describe}, {"__concat", concatenate}, {NULL, NULL},
    };
    luaL_newlib(state, functions);
    lua_pushliteral(state, "error");
    lua_setfield(state, -2, "__name");
    lua_pushboolean(state, 0);
    lua_setfield(state, -2, "__metatable");
    lua_rawsetp(state, LUA_REGISTRYINDEX, &metatable_key);
}
