/* Lua stacks that never grow.

   When a metamethod of `..` makes the stack grow, Lua 5.4.4 goes on with a pointer into the old one: the result is wrong,
   and any script could crash the process. A stack grows where a call finds too little room, whoever calls, and nothing
   tells whether `..` is waiting. So each stack gets at once all it will ever have, and the memory for a larger one is
   refused, which is an overflow of the stack. Later releases of Lua enlarge stacks by `realloc`, and are left alone. */

#include "host.h"

/* What a call takes depends on the function; 5 to 10 slots are usual. */
enum { MAIN_SLOTS = 20000, THREAD_SLOTS = 2000 };

/* Beside what was asked for, a stack has the slot of its base, and spare ones that are not counted in its size. */
enum { BASE_SLOTS = 1, SPARE_SLOTS = 5, SLOT_SIZE = 16 };

/* What Lua asks for to double a stack. */
static size_t doubled(size_t slots) { return (2 * (slots + BASE_SLOTS) + SPARE_SLOTS) * SLOT_SIZE; }

bool clua_is_stack_growth(const clua_host *host, const void *block, size_t old_size, size_t new_size) {
    if (host->in_host && !host->reserving) return false;
    /* A new block of no type: a vector. One of a script's own of just this size is refused as well, which is one in a
       million sizes. */
    return block == NULL && old_size == 0 && (new_size == doubled(MAIN_SLOTS) || new_size == doubled(THREAD_SLOTS));
}

bool clua_stack_open(lua_State *state) { return lua_checkstack(state, MAIN_SLOTS) != 0; }

void clua_stack_open_thread(lua_State *state, lua_State *thread) {
    if (lua_checkstack(thread, THREAD_SLOTS)) return;
    /* The same refusal once more, as an error of memory. */
    lua_newuserdatauv(state, (size_t)THREAD_SLOTS * SLOT_SIZE, 0);
    luaL_error(state, "the stack of the coroutine could not be made");
}

bool clua_reserve(lua_State *state, int32_t slots) {
    clua_host *host = clua_host_of(state);
    /* More than the stack holds would not double it. */
    if (slots > THREAD_SLOTS) return false;
    bool was_reserving = host->reserving;
    host->reserving = true;
    bool has_room = lua_checkstack(state, slots) != 0;
    host->reserving = was_reserving;
    return has_room;
}

void clua_check_results(lua_State *state, lua_Integer first, lua_Integer last, const char *function) {
    if (last < first) return;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
    bool is_main = lua_pushthread(state) == 1;
    lua_pop(state, 1);
    if (count >= (lua_Unsigned)(is_main ? MAIN_SLOTS : THREAD_SLOTS)) {
        luaL_error(state, "stack overflow (%s has too many results; take them in parts)", function);
    }
}

/* Positions count from the end if they are negative, and beyond an end they stand for it. */
void clua_check_slice(lua_State *state, size_t length, lua_Integer first, lua_Integer last, const char *function) {
    lua_Integer size = (lua_Integer)length;
    lua_Integer from = first < -size ? 1 : first < 0 ? size + first + 1 : first == 0 ? 1 : first;
    lua_Integer to = last > size ? size : last < -size ? 0 : last < 0 ? size + last + 1 : last;
    clua_check_results(state, from, to, function);
}

int clua_name_overflow(lua_State *state, int status) {
    clua_host *host = clua_host_of(state);
    if (status != LUA_ERRMEM || !host->stack_is_full) return status;
    host->stack_is_full = false;
    lua_pop(state, 1);
    lua_pushliteral(state, "stack overflow");
    return LUA_ERRRUN;
}
