/* The allocator that keeps the memory limit. */

#include "host.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void clua_die(const char *message) {
    ssize_t ignored = write(STDERR_FILENO, message, strlen(message));
    (void)ignored;
    abort();
}

static bool refuses(clua_host *host, size_t growth) {
    if (host->in_host) return false;
    host->allocations += 1;
    if (host->allocations >= host->refuse_from) return true;
    return host->used > host->limit || growth > host->limit - host->used;
}

/* While the stack unwinds Lua may ask again, when no frame is left that could tell the place. */
static void note_refusal(clua_host *host) {
    lua_Debug frame;
    if (host->running != NULL && lua_getstack(host->running, 0, &frame) != 0) {
        clua_failure_note(host, host->running, 0, false);
    }
}

void *clua_allocate(void *context, void *block, size_t old_size, size_t new_size) {
    clua_host *host = context;
    if (clua_is_stack_growth(host, block, old_size, new_size)) {
        host->stack_is_full = true;
        if (!host->in_host) note_refusal(host);
        return NULL;
    }
    /* For a new block Lua passes a type in old_size. */
    size_t held = block == NULL ? 0 : old_size;
    if (new_size == 0) {
        free(block);
        host->used -= held;
        return NULL;
    }
    bool grows = new_size > held;
    void *moved = grows && refuses(host, new_size - held) ? NULL : realloc(block, new_size);
    if (moved == NULL) {
        /* Lua relies on shrinking never to fail. */
        if (!grows) return block;
        /* An error raised here would cross host frames, which Swift does not survive either. */
        if (host->in_host) clua_die("out of memory: the system refused memory to the host of a script\n");
        host->stack_is_full = false;
        note_refusal(host);
        return NULL;
    }
    host->used = host->used - held + new_size;
    if (host->used > host->peak) host->peak = host->used;
    return moved;
}

size_t clua_memory_used(const clua_host *host) { return host->used; }
size_t clua_memory_peak(const clua_host *host) { return host->peak; }
size_t clua_memory_limit(const clua_host *host) { return host->limit; }
void clua_memory_set_limit(clua_host *host, size_t limit) { host->limit = limit; }
uint64_t clua_memory_allocations(const clua_host *host) { return host->allocations; }

void clua_collect(lua_State *state) { lua_gc(state, LUA_GCCOLLECT); }

bool clua_within_limits(lua_State *state) {
    clua_host *host = clua_host_of(state);
    if (host->stopped != CLUA_RUNNING) return false;
    if (host->used > host->limit) clua_collect(state);
    return host->used <= host->limit;
}

void clua_memory_refuse_from(clua_host *host, uint64_t allocation) {
    host->allocations = 0;
    host->refuse_from = allocation;
}
