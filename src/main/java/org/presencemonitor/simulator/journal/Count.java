package org.presencemonitor.simulator.journal;

/** How many entries a query wants, in numbers and in words. */
record Count(int least, int most) {
    static final Count SOME = new Count(1, Integer.MAX_VALUE);

    Count {
        if (least < 0) {
            throw new IllegalArgumentException("nothing happens " + least + " times");
        }
    }

    boolean allows(int found) {
        return least <= found && found <= most;
    }

    /** Whether one entry more could be too many. */
    boolean isBounded() {
        return most != Integer.MAX_VALUE;
    }

    /** {@code Signout to be called once}, {@code Signout never to be called}. */
    String expecting(String subject, String participle) {
        if (most == 0) {
            return subject + " never to be " + participle;
        }
        String wanted = subject + " to be " + participle;
        if (equals(SOME)) {
            return wanted;
        }
        return wanted + (isBounded() ? " " : " at least ") + times(least);
    }

    static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
