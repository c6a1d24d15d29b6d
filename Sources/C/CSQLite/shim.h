#include <sqlite3.h>

/// Tells SQLite to keep no count of its memory: a count under one lock, which readers would wait for at every allocation.
/// Swift cannot call functions of variable arity. To be called before the first database is opened.
static inline int csqlite_keep_no_memory_count(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
