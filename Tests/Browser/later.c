/* A clock that a walk sets ahead: preloaded into the server, so that fifteen days of notice pass in no time.
 * YUANBA_LATER names a file of one 64-bit number, the seconds by which this server is ahead; it may change at any time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static volatile const int64_t *ahead_seconds;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("YUANBA_LATER");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *map = mmap(NULL, sizeof *ahead_seconds, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (map != MAP_FAILED) ahead_seconds = map;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int answer = real(clock, time);
    if (answer == 0 && clock == CLOCK_REALTIME && ahead_seconds) time->tv_sec += *ahead_seconds;
    return answer;
}
