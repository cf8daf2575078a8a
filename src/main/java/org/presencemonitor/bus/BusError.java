package org.presencemonitor.bus;

/** A call fails: an error with a name of its own. Thrown by what answers calls of other programs. */
public final class BusError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String STANDARD = "org.freedesktop.DBus.Error.";

    private final String name;

    /**
     * @param name with dots, as the bus has them
     * @param message one sentence
     */
    public BusError(String name, String message) {
        super(message);
        this.name = name;
    }

    /** One of those that the D-Bus Specification names: {@code InvalidArgs}. */
    public static BusError standard(String simpleName, String message) {
        return new BusError(STANDARD + simpleName, message);
    }

    public String name() {
        return name;
    }

    /** Text of this class is made to be read by its caller. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
