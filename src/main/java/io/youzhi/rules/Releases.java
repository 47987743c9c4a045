package io.youzhi.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.youzhi.rules.book.RuleBook;
import io.youzhi.shared.NotFound;

/**
 * Which rule release is in force, and the releases themselves. A release goes live in one swap; whoever asked before
 * finishes by the one they asked, and a release that nobody uses any more is freed. Releases of the past are read
 * again from the archive when a case is still bound to them; the last few are kept at hand.
 */
public class Releases {

    private static final int KEPT = 8;

    private final Function<String, RuleFiles> archive;
    /** What was published, where nobody else keeps it; else null. */
    private final Map<String, RuleFiles> own;
    private final AtomicReference<State> state = new AtomicReference<>(new State(null, new TreeMap<>()));
    private final Map<String, RuleBook> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBook> eldest) {
            return size() > KEPT;
        }
    });

    private record State(RuleBook live, NavigableMap<Instant, String> since) {
    }

    /** Releases that are kept in memory only. */
    public Releases() {
        this.own = new ConcurrentHashMap<>();
        this.archive = own::get;
    }

    /** Releases whose files are kept by {@code archive}, which answers null for a hash that it does not know. */
    public Releases(Function<String, RuleFiles> archive) {
        this.own = null;
        this.archive = archive;
    }

    /** Content hash of the live release. */
    public String live() {
        return book().hash();
    }

    /** Content hash of the release in force at a moment; the first one for moments before it. */
    public String inForceAt(Instant moment) {
        NavigableMap<Instant, String> since = state.get().since();
        Map.Entry<Instant, String> entry = since.floorEntry(moment);
        return (entry == null ? since.firstEntry() : entry).getValue();
    }

    /** Packs of the live release, by name. */
    public SortedSet<String> packs() {
        return new TreeSet<>(book().packs());
    }

    /** Calendars of a pack of the live release, by id. */
    public SortedSet<String> calendars(String pack) {
        return new TreeSet<>(book().calendars(pack).keySet());
    }

    /** The live release. */
    public RuleBook book() {
        RuleBook live = state.get().live();
        if (live == null) {
            throw new IllegalStateException("no rule release is live");
        }
        return live;
    }

    /** The release with a content hash. */
    public RuleBook book(String hash) {
        RuleBook live = state.get().live();
        if (live != null && live.hash().equals(hash)) {
            return live;
        }
        RuleBook known = kept.get(hash);
        return known != null ? known : again(hash);
    }

    private synchronized RuleBook again(String hash) {
        RuleBook known = kept.get(hash);
        if (known != null) {
            return known;
        }
        RuleFiles files = archive.apply(hash);
        if (files == null) {
            throw new NotFound("release", hash);
        }
        try {
            RuleBook book = RuleBook.of(files);
            kept.put(hash, book);
            return book;
        } catch (RuleFilesRefused e) {
            throw new IllegalStateException("the release " + hash + " was good and is no more: " + e.getMessage(), e);
        }
    }

    /** Makes a release the live one, in force from {@code since} on. */
    public void publish(RuleBook book, Instant since) {
        if (own != null) {
            own.put(book.hash(), book.files());
        }
        State before = state.getAndUpdate(old -> {
            NavigableMap<Instant, String> times = new TreeMap<>(old.since());
            times.put(since, book.hash());
            return new State(book, times);
        });
        if (before.live() != null && !before.live().hash().equals(book.hash())) {
            kept.put(before.live().hash(), before.live());
        }
    }

    /** Which releases were in force since when; the last one is live. Replaces what was known. */
    public void restore(RuleBook live, NavigableMap<Instant, String> since) {
        state.set(new State(live, new TreeMap<>(since)));
    }
}
