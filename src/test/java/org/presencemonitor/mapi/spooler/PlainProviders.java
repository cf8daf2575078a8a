package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.AddressBookLogon;
import org.presencemonitor.mapi.AddressBookProvider;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.Inbox;
import org.presencemonitor.mapi.MailProvider;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.Outbox;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.StoreLogon;
import org.presencemonitor.mapi.StoreProvider;
import org.presencemonitor.mapi.TransportLogon;
import org.presencemonitor.mapi.TransportProvider;

/** Providers that end as documented, unless a test replaces their logoff; they have no messages. */
final class PlainProviders {
    private PlainProviders() {}

    private static CompletableFuture<HResult> ok() {
        return CompletableFuture.completedFuture(S_OK);
    }

    abstract static class Provider implements MailProvider {
        private final String name;
        private @Nullable ProviderSupport support;

        Provider(String name) {
            this.name = name;
        }

        final ProviderSupport given(ProviderSupport mine) {
            support = mine;
            return mine;
        }

        final ProviderSupport support() {
            return Optional.ofNullable(support).orElseThrow();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public CompletableFuture<HResult> shutdown() {
            return ok();
        }

        @Override
        public void release() {}
    }

    static final class Book extends Provider implements AddressBookProvider {
        Book() {
            super("book");
        }

        @Override
        public AddressBookLogon logon(ProviderSupport support) {
            return new AddressBookLogon() {
                @Override
                public CompletableFuture<HResult> logoff(int flags) {
                    support.release();
                    return ok();
                }

                @Override
                public void release() {}
            };
        }
    }

    static final class Unusable extends Provider implements TransportProvider {
        Unusable(String name) {
            super(name);
        }

        @Override
        public TransportLogon transportLogon(ProviderSupport support) {
            throw new IllegalStateException("no wings");
        }
    }

    static final class Transport extends Provider implements TransportProvider {
        final List<Integer> flags = new ArrayList<>();
        final List<String> calls = new ArrayList<>();
        boolean makesInvalid = true;
        boolean logonFails;
        Supplier<List<String>> addressTypes = () -> List.of("SMTP", "FAX");
        BiConsumer<ProviderSupport, TransportLogon> logoffWith = (support, logon) -> {};
        Function<ProviderSupport, CompletableFuture<HResult>> logoff = support -> {
            support.release();
            return ok();
        };
        /** A final release without a logoff has to release the support object as well. */
        Consumer<ProviderSupport> onRelease = support -> {};

        private @Nullable TransportLogon logon;

        Transport() {
            super("transport");
        }

        TransportLogon logon() {
            return Optional.ofNullable(logon).orElseThrow();
        }

        @Override
        public TransportLogon transportLogon(ProviderSupport support) {
            given(support);
            if (logonFails) {
                throw new IllegalStateException("no logon");
            }
            TransportLogon made = new Logon(support);
            logon = made;
            return made;
        }

        private final class Logon implements TransportLogon {
            private final ProviderSupport support;

            Logon(ProviderSupport support) {
                this.support = support;
            }

            @Override
            public List<String> addressTypes() {
                return addressTypes.get();
            }

            @Override
            public HResult transportNotify(int notified) {
                calls.add(String.format("TransportNotify 0x%X", notified));
                return S_OK;
            }

            @Override
            public CompletableFuture<HResult> submitMessage(OutboundMessage message) {
                return ok();
            }

            @Override
            public CompletableFuture<Optional<String>> startMessage() {
                return CompletableFuture.completedFuture(Optional.empty());
            }

            @Override
            public HResult flushQueues(int flushed) {
                calls.add("FlushQueues");
                return S_OK;
            }

            @Override
            public CompletableFuture<HResult> transportLogoff(int given) {
                flags.add(given);
                if (makesInvalid) {
                    support.makeInvalid(0, this, 1, 15);
                }
                logoffWith.accept(support, this);
                return logoff.apply(support);
            }

            @Override
            public void release() {
                calls.add("Release");
                onRelease.accept(support);
            }
        }
    }

    static final class Store extends Provider implements StoreProvider {
        final List<Integer> flags = new ArrayList<>();
        Supplier<Outbox> outbox = EmptyOutbox::new;

        Store() {
            super("store");
        }

        @Override
        public StoreLogon logon(ProviderSupport support) {
            given(support);
            return new StoreLogon() {
                @Override
                public CompletableFuture<HResult> logoff(FlagsPointer given) {
                    flags.add(given.get());
                    support.release();
                    return ok();
                }

                @Override
                public void release() {}

                @Override
                public MsgStore store() {
                    throw new UnsupportedOperationException("no client opens this store");
                }

                @Override
                public Outbox outbox() {
                    return outbox.get();
                }

                @Override
                public Inbox inbox() {
                    return subject -> {};
                }
            };
        }
    }

    private static final class EmptyOutbox implements Outbox {
        @Override
        public Optional<OutboundMessage> take(Predicate<OutboundMessage> which) {
            return Optional.empty();
        }

        @Override
        public boolean has(Predicate<OutboundMessage> which) {
            return false;
        }

        @Override
        public void sent(long id) {}

        @Override
        public void putBack(long id) {}

        @Override
        public int queued() {
            return 0;
        }

        @Override
        public int inProcess() {
            return 0;
        }

        @Override
        public long sent() {
            return 0;
        }
    }
}
