/*
 * Watches the flag as directly as Windows lets a program: armed before each reading. Says "ready", and at the end prints
 * one line per change it has read: the value and the nanoseconds after the reading.
 * Usage: flag-watcher COUNT
 */
#include "flag.h"

static HKEY key;
static HANDLE changed;

static DWORD armed_reading(void) {
    DWORD value = 0, size = sizeof value;
    long answer = RegNotifyChangeKeyValue(key, TRUE, REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET, changed, TRUE);
    if (answer != ERROR_SUCCESS) fail("RegNotifyChangeKeyValue", answer);
    answer = RegQueryValueExW(key, FLAG, NULL, NULL, (BYTE *)&value, &size);
    if (answer != ERROR_SUCCESS) fail("RegQueryValueEx", answer);
    return value;
}

int main(int argc, char **argv) {
    int count = argc > 1 ? atoi(argv[1]) : 0;
    DWORD *values = calloc(count + 1, sizeof *values);
    long long *times = calloc(count + 1, sizeof *times);
    HANDLE seen = CreateEventW(NULL, FALSE, FALSE, SEEN);
    changed = CreateEventW(NULL, FALSE, FALSE, NULL);
    long answer = RegOpenKeyExW(HKEY_CURRENT_USER, KEY, 0, KEY_NOTIFY | KEY_QUERY_VALUE, &key);
    if (answer != ERROR_SUCCESS) fail("RegOpenKeyEx", answer);
    DWORD last = armed_reading();
    printf("ready\n");
    fflush(stdout);
    for (int i = 1; i <= count;) {
        if (WaitForSingleObject(changed, PATIENCE_MS) != WAIT_OBJECT_0) fail("the writer of change", i);
        DWORD value = armed_reading();
        if (value == last) continue;
        last = value;
        times[i] = nanoseconds();
        values[i++] = value;
        SetEvent(seen);
    }
    for (int i = 1; i <= count; i++) printf("%lu %lld\n", values[i], times[i]);
    return 0;
}
