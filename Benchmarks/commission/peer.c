/* The yardstick: a graduated commission as one would write it by hand, in C with SQLite, Lua and integers.
 *
 * It reads the deals of all reps in order, hands each as a table to a Lua function that cuts it into slices, and stores a
 * line for each slice. It explains nothing, checks nothing and remembers nothing.
 */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static const char *PLAN =
    "local tiers = { { 0, 100000000, 5 }, { 100000000, 200000000, 8 }, { 200000000, math.maxinteger, 12 } }\n"
    "local owner, booked\n"
    "return function(deal, pay)\n"
    "  if deal.owner ~= owner then owner, booked = deal.owner, 0 end\n"
    "  local from, to = booked, booked + deal.amount\n"
    "  for index = 1, #tiers do\n"
    "    local tier = tiers[index]\n"
    "    local low, high = math.max(from, tier[1]), math.min(to, tier[2])\n"
    "    if high > low then\n"
    "      local product = (high - low) * tier[3]\n"
    "      local cents, rest = product // 100, product % 100\n"
    "      if rest > 50 or rest == 50 and cents % 2 == 1 then cents = cents + 1 end\n"
    "      pay(deal.owner, deal.key, index, high - low, tier[3], cents)\n"
    "    end\n"
    "  end\n"
    "  booked = to\n"
    "end\n";

static sqlite3_stmt *insertion;
static long long total, lines;

static void fail(const char *what) {
    fprintf(stderr, "peer: %s\n", what);
    exit(1);
}

static int pay(lua_State *state) {
    sqlite3_bind_text(insertion, 1, lua_tostring(state, 1), -1, SQLITE_STATIC);
    sqlite3_bind_text(insertion, 2, lua_tostring(state, 2), -1, SQLITE_STATIC);
    for (int column = 3; column <= 6; column++) sqlite3_bind_int64(insertion, column, lua_tointeger(state, column));
    if (sqlite3_step(insertion) != SQLITE_DONE) fail("a line cannot be stored");
    sqlite3_reset(insertion);
    total += lua_tointeger(state, 6);
    lines++;
    return 0;
}

int main(int count, char **arguments) {
    sqlite3 *deals, *result;
    sqlite3_stmt *rows;
    if (count != 3) fail("usage: peer DEALS.db RESULT.db");
    if (sqlite3_open(arguments[1], &deals) || sqlite3_open(arguments[2], &result)) fail("a database cannot be opened");
    sqlite3_exec(result,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                 "CREATE TABLE line (id INTEGER PRIMARY KEY, payee TEXT, deal TEXT, tier INTEGER, basis INTEGER,"
                 " rate INTEGER, amount INTEGER); BEGIN",
                 NULL, NULL, NULL);
    if (sqlite3_prepare_v2(result, "INSERT INTO line (payee, deal, tier, basis, rate, amount) VALUES (?,?,?,?,?,?)", -1,
                           &insertion, NULL))
        fail("the lines cannot be stored");
    if (sqlite3_prepare_v2(deals,
                           "SELECT id, key, name, owner, outcome, amount, currency, closed_on, product, region FROM deal "
                           "WHERE outcome = 'won' AND closed_on >= '2026-01-01' AND closed_on < '2026-04-01' "
                           "ORDER BY owner, closed_on, key",
                           -1, &rows, NULL))
        fail("the deals cannot be read");

    lua_State *state = luaL_newstate();
    luaL_openlibs(state);
    if (luaL_loadstring(state, PLAN) || lua_pcall(state, 0, 1, 0)) fail(lua_tostring(state, -1));
    while (sqlite3_step(rows) == SQLITE_ROW) {
        lua_pushvalue(state, 1);
        lua_createtable(state, 0, sqlite3_column_count(rows));
        for (int column = 0; column < sqlite3_column_count(rows); column++) {
            if (sqlite3_column_type(rows, column) == SQLITE_INTEGER)
                lua_pushinteger(state, sqlite3_column_int64(rows, column));
            else
                lua_pushstring(state, (const char *)sqlite3_column_text(rows, column));
            lua_setfield(state, -2, sqlite3_column_name(rows, column));
        }
        lua_pushcfunction(state, pay);
        if (lua_pcall(state, 2, 0, 0)) fail(lua_tostring(state, -1));
    }
    if (sqlite3_exec(result, "COMMIT", NULL, NULL, NULL)) fail("the lines cannot be committed");
    printf("%lld.%02lld in %lld lines\n", total / 100, total % 100, lines);
    return 0;
}
