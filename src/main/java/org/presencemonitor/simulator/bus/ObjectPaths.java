package org.presencemonitor.simulator.bus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.bus.BusObject;
import org.presencemonitor.bus.BusTable;
import org.presencemonitor.messenger.BusNames;

/**
 * The paths of the objects that members have returned. Nobody says when an object is no longer needed, so there is a
 * number beyond which those that were returned first are forgotten: calls to them fail as those to any unknown path.
 */
final class ObjectPaths {
    private static final int MOST = 4_096;

    private final Map<Object, String> paths = new HashMap<>();
    private final Map<String, BusObject<?>> objects = new HashMap<>();
    private final Deque<Object> oldestFirst = new ArrayDeque<>();
    private long next;

    /**
     * The path of an object.
     *
     * @param kind the last part but one
     * @param key objects with equal ones are the same
     */
    synchronized <T> String of(String kind, Object key, BusTable<? super T> table, T target) {
        String known = paths.get(key);
        if (known != null) {
            return known;
        }
        String path = BusNames.PATH + "/" + kind + "/" + next++;
        paths.put(key, path);
        objects.put(path, new BusObject<>(table, target));
        oldestFirst.add(key);
        if (oldestFirst.size() > MOST) {
            objects.remove(paths.remove(oldestFirst.remove()));
        }
        return path;
    }

    synchronized Optional<BusObject<?>> at(String path) {
        return Optional.ofNullable(objects.get(path));
    }
}
