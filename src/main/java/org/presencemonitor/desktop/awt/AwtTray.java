package org.presencemonitor.desktop.awt;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.TrayIcon.MessageType;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.PanelIcon;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.TrayContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tray icon by {@link SystemTray}, for Windows and macOS; on Linux AWT draws an opaque box and shows nothing on
 * GNOME. Its work, the actions and the listeners run on AWT's event thread, which must never wait for JavaFX's.
 */
public final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

    /** The heights of trays at the scales that Windows and macOS offer. */
    private static final int[] SIZES = {16, 20, 22, 24, 32, 40, 44, 48, 64};

    private final Runnable activated;
    private final Runnable lookedAt;
    private final Consumer<Boolean> visibility;
    private final AtomicReference<@Nullable TrayContent> newest = new AtomicReference<>();
    private volatile boolean visible;

    // Used on the event thread alone.
    private @Nullable TrayIcon icon;
    private @Nullable StatusIcon drawn;
    private @Nullable AwtMenu menu;
    private boolean finished;
    private final HoverStart hover = new HoverStart();
    /** The action of a click on the newest balloon; before the first balloon, that of a click on the icon. */
    private Runnable opened;

    /**
     * The first content shows the icon.
     *
     * @param activated called after a left click on the icon
     * @param lookedAt called when the pointer enters the icon, which precedes any click
     * @param visibility receives each change of {@link #isVisible}, except that by {@link #close}
     */
    public AwtTray(Runnable activated, Runnable lookedAt, Consumer<Boolean> visibility) {
        this.activated = activated;
        this.lookedAt = lookedAt;
        this.opened = activated;
        this.visibility = visibility;
    }

    @Override
    public void show(TrayContent content) {
        if (newest.getAndSet(content) == null) {
            EventQueue.invokeLater(this::refresh);
        }
    }

    @Override
    public boolean isVisible() {
        return visible;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            finished = true;
            visible = false;
            if (icon != null) {
                SystemTray.getSystemTray().remove(icon);
                icon = null;
            }
        });
    }

    /** Shows a balloon at the icon, if there is one. A click on it is a click on the notification. */
    void showBalloon(Notification notification) {
        EventQueue.invokeLater(() -> {
            opened = notification.opened();
            if (icon != null) {
                boolean warns =
                        notification.icon() == StatusIcon.PROBLEM || notification.icon() == StatusIcon.SIGNED_OUT;
                icon.displayMessage(
                        notification.title(), notification.text(), warns ? MessageType.WARNING : MessageType.INFO);
            }
        });
    }

    private void refresh() {
        TrayContent content = newest.getAndSet(null);
        if (content == null || finished) {
            return;
        }
        if (icon != null) {
            update(icon, content);
        } else if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            giveUp("there is none", null);
        } else {
            add(content);
        }
    }

    private void add(TrayContent content) {
        TrayIcon added = new TrayIcon(image(content.icon()));
        added.setImageAutoSize(true);
        added.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getButton() == MouseEvent.BUTTON1) {
                    guarded(activated);
                }
            }
        });
        added.addMouseMotionListener(new MouseMotionAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                if (hover.beginsAt(event.getWhen())) {
                    guarded(lookedAt);
                }
            }
        });
        added.addActionListener(event -> guarded(opened));
        drawn = content.icon();
        update(added, content);
        try {
            SystemTray.getSystemTray().add(added);
        } catch (AWTException e) {
            giveUp("it took no icon", e);
            return;
        }
        icon = added;
        visible = true;
        guarded(() -> visibility.accept(true));
    }

    private void giveUp(String why, @Nullable Exception cause) {
        finished = true;
        LOG.info("No icon in the system tray: {}", why, cause);
    }

    private void update(TrayIcon on, TrayContent content) {
        if (drawn != content.icon()) {
            drawn = content.icon();
            on.setImage(image(content.icon()));
        }
        String toolTip = content.title() + "\n" + content.detail();
        if (!toolTip.equals(on.getToolTip())) {
            on.setToolTip(toolTip);
        }
        if (menu == null || !menu.accepts(content.menu())) {
            menu = new AwtMenu(content.menu());
            on.setPopupMenu(menu.popup());
        }
    }

    private static void guarded(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("The tray failed at something and goes on", e);
        }
    }

    private static Image image(StatusIcon icon) {
        return new BaseMultiResolutionImage(
                IntStream.of(SIZES).mapToObj(size -> image(icon, size)).toArray(Image[]::new));
    }

    private static BufferedImage image(StatusIcon icon, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, PanelIcon.draw(icon, size), 0, size);
        return image;
    }
}
