/* Opening and closing a state together with what the host keeps beside it. */

#include "host.h"

#include <stdlib.h>

static int on_panic(lua_State *state) {
    (void)state;
    clua_die("a Lua error was raised outside a protected call\n");
}

clua_host *clua_host_open(size_t memory_limit, uint64_t seed) {
    clua_host *host = calloc(1, sizeof *host);
    if (host == NULL) return NULL;
    host->in_host = true;
    host->limit = memory_limit;
    host->refuse_from = UINT64_MAX;
    host->grace = -1;
    host->random = seed;
    host->main = lua_newstate(clua_allocate, host);
    if (host->main == NULL) {
        free(host);
        return NULL;
    }
    *(clua_host **)lua_getextraspace(host->main) = host;
    if (!clua_stack_open(host->main)) {
        lua_close(host->main);
        free(host);
        return NULL;
    }
    lua_atpanic(host->main, on_panic);
    clua_error_open(host->main);
    return host;
}

void clua_host_close(clua_host *host) {
    lua_close(host->main);
    if (host->timer_exists) timer_delete(host->timer);
    free(host);
}

lua_State *clua_host_state(clua_host *host) { return host->main; }
clua_host *clua_host_of(lua_State *state) { return *(clua_host **)lua_getextraspace(state); }
void clua_host_set_context(clua_host *host, void *context) { host->context = context; }
void *clua_context(lua_State *state) { return clua_host_of(state)->context; }
