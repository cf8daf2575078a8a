package org.presencemonitor.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A value that others subscribe to and that may be replaced by another. Who follows it is subscribed to the value of
 * the moment: before that is replaced, the subscription is closed, and another one to the next value is made. Safe to
 * use from any thread; followers are called on the thread that replaces the value, in the order in which they began.
 */
public final class Replaceable<T> {
    private final List<Follower<T>> followers = new ArrayList<>();
    private volatile T current;

    public Replaceable(T first) {
        current = first;
    }

    /** The value of the moment. */
    public T current() {
        return current;
    }

    /** Subscribes to the value, and to each one after it until the result is closed. */
    public synchronized Subscription follow(Function<? super T, Subscription> subscribe) {
        Follower<T> follower = new Follower<>(subscribe);
        followers.add(follower);
        follower.subscribeTo(current);
        return () -> end(follower);
    }

    private synchronized void end(Follower<T> follower) {
        if (followers.remove(follower)) {
            follower.leave();
        }
    }

    /** Replaces the value. When this returns all followers are subscribed to the next one. */
    public synchronized void replace(T next) {
        followers.forEach(Follower::leave);
        current = next;
        followers.forEach(follower -> follower.subscribeTo(next));
    }

    private static final class Follower<T> {
        private final Function<? super T, Subscription> subscribe;
        private Subscription subscription = () -> {};

        Follower(Function<? super T, Subscription> subscribe) {
            this.subscribe = subscribe;
        }

        void subscribeTo(T value) {
            subscription = subscribe.apply(value);
        }

        void leave() {
            subscription.close();
            subscription = () -> {};
        }
    }
}
