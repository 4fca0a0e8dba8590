package org.w3id.concert.serve.limit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.serve.http.Refused;

/**
 * One thread that looks at all running requests twenty times a second, and stops those that are over their time or
 * their memory; where the heap runs full, the one that took most. Thread-safe.
 */
public final class Steward implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Steward.class);
    private static final long PERIOD = 50;
    private static final long RESPITE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long HUNGRY = 32 << 20;
    private static final String STOPPED = " than this server allows and was stopped; make it narrower and try again.";

    private final Limits limits;
    private final Set<Budget> running = ConcurrentHashMap.newKeySet();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "steward");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    });
    private long relieved = System.nanoTime();

    public Steward(Limits limits) {
        this.limits = limits;
        clock.scheduleWithFixedDelay(this::look, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    /** The budget of the request that the calling thread is about to compute. */
    public Budget open() {
        Budget budget = new Budget(this);
        running.add(budget);
        return budget;
    }

    void leave(Budget budget) {
        running.remove(budget);
    }

    long allocated(long thread) {
        return threads.getThreadAllocatedBytes(thread);
    }

    private void look() {
        try {
            for (Budget budget : running) {
                if (budget.stopped().isPresent()) {
                    continue;
                }
                if (budget.nanoseconds() > limits.query().toNanos()) {
                    budget.stop(new Refused(503, "The query took longer" + STOPPED));
                } else if (budget.allocated() > limits.allocatedBytes()) {
                    budget.stop(new Refused(503, "The query took more memory" + STOPPED));
                }
            }
            if (!running.isEmpty() && System.nanoTime() - relieved > RESPITE && heapIsShort()) {
                relieve();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("A look at the running requests failed", e);
        }
    }

    private void relieve() {
        running.stream()
                .filter(budget -> budget.stopped().isEmpty() && budget.allocated() > HUNGRY)
                .max(Comparator.comparingLong(Budget::allocated))
                .ifPresent(budget -> {
                    LOG.warn("The heap is {} percent full; a request is stopped", limits.heapPercent());
                    budget.stop(new Refused(503, "The query took more memory" + STOPPED));
                    relieved = System.nanoTime();
                });
    }

    /**
     * What is used may be what earlier requests left and nobody has collected yet; it is theirs only where they have
     * taken about as much.
     */
    private boolean heapIsShort() {
        long used = 0;
        long most = 0;
        for (MemoryPoolMXBean pool : heap) {
            used += pool.getUsage().getUsed();
            most += Math.max(pool.getUsage().getMax(), 0);
        }
        long full = most / 100 * limits.heapPercent();
        return most > 0
                && used > full
                && running.stream().mapToLong(Budget::allocated).sum() > full / 2;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
