/* What the writer and the watcher of the flag share. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

#define KEY L"Software\\IM Providers\\Communicator"
#define FLAG L"UpAndRunning"
/* Signalled by whoever watches, once for each change it has read. */
#define SEEN L"presence-flag-seen"
#define PATIENCE_MS 20000

/* The clock of System.nanoTime, which all processes share. */
static long long nanoseconds(void) {
    LARGE_INTEGER count, frequency;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&count);
    return (long long)((double)count.QuadPart / (double)frequency.QuadPart * 1e9);
}

static void fail(const char *what, long code) {
    printf("failed: %s answers %ld\n", what, code);
    exit(1);
}
