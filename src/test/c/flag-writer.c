/*
 * Writes 1, 2, 0, 1, 2, 0, ... into the flag, the next one when whoever watches has seen the last, and at the end prints
 * one line per change: the value and the nanoseconds at which its writing began.
 * Usage: flag-writer COUNT
 */
#include "flag.h"

int main(int argc, char **argv) {
    int count = argc > 1 ? atoi(argv[1]) : 0;
    long long *began = calloc(count + 1, sizeof *began);
    HANDLE seen = CreateEventW(NULL, FALSE, FALSE, SEEN);
    HKEY key;
    long answer = RegCreateKeyExW(HKEY_CURRENT_USER, KEY, 0, NULL, 0, KEY_SET_VALUE, NULL, &key, NULL);
    if (answer != ERROR_SUCCESS) fail("RegCreateKeyEx", answer);
    for (int i = 1; i <= count; i++) {
        DWORD value = i % 3;
        began[i] = nanoseconds();
        answer = RegSetValueExW(key, FLAG, 0, REG_DWORD, (const BYTE *)&value, sizeof value);
        if (answer != ERROR_SUCCESS) fail("RegSetValueEx", answer);
        if (WaitForSingleObject(seen, PATIENCE_MS) != WAIT_OBJECT_0) fail("the watcher of change", i);
        /* So that each finds the watcher asleep, as a real one would. */
        Sleep(2);
    }
    for (int i = 1; i <= count; i++) printf("%d %lld\n", i % 3, began[i]);
    return 0;
}
