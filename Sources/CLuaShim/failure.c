/* Where a script failed, recorded into fixed buffers: this runs inside the allocator and the kill hook. */

#include "host.h"

#include <stdio.h>
#include <string.h>

/* The end of a path tells more than its beginning. */
static void copy_end(char *to, size_t size, const char *from) {
    size_t length = strlen(from);
    if (length < size) {
        memcpy(to, from, length + 1);
        return;
    }
    memcpy(to, "...", 3);
    memcpy(to + 3, from + length - (size - 4), size - 3);
}

bool clua_is_host_chunk(const char *source) {
    return strncmp(source, CLUA_HOST_CHUNK, sizeof CLUA_HOST_CHUNK - 1) == 0;
}

static const char *path_of(const lua_Debug *frame) {
    bool named = frame->source[0] == '@' || frame->source[0] == '=';
    return named ? frame->source + 1 : frame->short_src;
}

/* Lua says "?" where a function was found under a name that is only known at run time. */
static bool has_name(const lua_Debug *frame) { return frame->name != NULL && strcmp(frame->name, "?") != 0; }

static void describe_function(const lua_Debug *frame, char *to, size_t size) {
    if (*frame->what == 'm') {
        snprintf(to, size, "main chunk");
    } else if (has_name(frame)) {
        snprintf(to, size, "%s", frame->name);
    } else {
        to[0] = '\0';
    }
}

/* Scripts see and report their own frames only: those of C and of the host are skipped, also where the host is written
   in Lua. */
static bool is_script_frame(lua_State *state, lua_Debug *frame) {
    lua_getinfo(state, "Sl", frame);
    return *frame->what != 'C' && frame->currentline > 0 && !clua_is_host_chunk(frame->source);
}

bool clua_place_find(lua_State *state, int level, clua_place *place) {
    lua_Debug frame;
    for (; lua_getstack(state, level, &frame) != 0; level++) {
        if (!is_script_frame(state, &frame)) continue;
        lua_getinfo(state, "n", &frame);
        copy_end(place->file, sizeof place->file, path_of(&frame));
        describe_function(&frame, place->function, sizeof place->function);
        place->line = frame.currentline;
        return true;
    }
    place->file[0] = '\0';
    place->function[0] = '\0';
    place->line = 0;
    return false;
}

enum { FIRST_FRAMES = 12, LAST_FRAMES = 8 };

static size_t append_frame(char *to, size_t size, const char *separator, lua_State *state, lua_Debug *frame) {
    lua_getinfo(state, "nt", frame);
    const char *file = path_of(frame), *end = frame->istailcall ? " (after tail calls)" : "";
    int line = frame->currentline, length;
    if (*frame->what == 'm') {
        length = snprintf(to, size, "%s%s:%d: in main chunk%s", separator, file, line, end);
    } else if (has_name(frame)) {
        length = snprintf(to, size, "%s%s:%d: in function '%s'%s", separator, file, line, frame->name, end);
    } else {
        length = snprintf(to, size, "%s%s:%d: in function <line %d>%s", separator, file, line, frame->linedefined, end);
    }
    return length < 0 ? 0 : (size_t)length;
}

static int count_levels(lua_State *state) {
    lua_Debug frame;
    int low = 0, high = 1;
    while (lua_getstack(state, high, &frame) != 0) {
        low = high;
        high *= 2;
    }
    while (low + 1 < high) {
        int middle = low + (high - low) / 2;
        if (lua_getstack(state, middle, &frame) != 0) low = middle; else high = middle;
    }
    return high;
}

static void take_traceback(clua_host *host, lua_State *state, int level) {
    lua_Debug frame;
    size_t used = 0;
    int levels = count_levels(state), first_end = level + FIRST_FRAMES, last_start = levels - LAST_FRAMES;
    host->traceback[0] = '\0';
    for (; lua_getstack(state, level, &frame) != 0; level++) {
        char *to = host->traceback + used;
        const char *separator = used == 0 ? "" : "\n";
        size_t room = sizeof host->traceback - used, length;
        if (level == first_end && last_start > level) {
            length = (size_t)snprintf(to, room, "%s... (%d more)", separator, last_start - level);
            level = last_start - 1;
        } else if (is_script_frame(state, &frame)) {
            length = append_frame(to, room, separator, state, &frame);
        } else {
            continue;
        }
        if (length >= room) {
            *to = '\0';
            return;
        }
        used += length;
    }
}

void clua_failure_note(clua_host *host, lua_State *state, int level, bool traceback) {
    clua_place_find(state, level, &host->place);
    host->traceback[0] = '\0';
    if (traceback) take_traceback(host, state, level);
}

int32_t clua_stopped(const clua_host *host) { return host->stopped; }
const char *clua_failure_file(const clua_host *host) { return host->place.file; }
const char *clua_failure_function(const clua_host *host) { return host->place.function; }
int32_t clua_failure_line(const clua_host *host) { return host->place.line; }
const char *clua_failure_traceback(const clua_host *host) { return host->traceback; }
