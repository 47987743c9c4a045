package io.youzhi.rules.book;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles DRL, once for each text. One build at a time (Drools shares state between builds), each under a release id
 * of its own, with our class loader, and taken out of Drools' repository at once: what nobody holds is freed.
 */
final class Compiler {

    private static final AtomicLong BUILDS = new AtomicLong();
    private static final Map<String, WeakReference<Compiled>> KNOWN = new LinkedHashMap<>();
    private static final Object LOCK = new Object();

    private Compiler() {
    }

    /** DRL of ours that does not compile: a fault of the program, said with what the compiler said. */
    static final class Failed extends Exception {
        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** How often something was really compiled since the program began. */
    static long builds() {
        return BUILDS.get();
    }

    static Compiled compile(String drl) throws Failed {
        String hash = hash(drl);
        synchronized (LOCK) {
            KNOWN.values().removeIf(reference -> reference.get() == null);
            Compiled known = KNOWN.containsKey(hash) ? KNOWN.get(hash).get() : null;
            if (known != null) {
                return known;
            }
            Compiled built = build(drl, hash);
            KNOWN.put(hash, new WeakReference<>(built));
            return built;
        }
    }

    private static Compiled build(String drl, String hash) throws Failed {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId("io.youzhi.rules", hash, String.valueOf(BUILDS.incrementAndGet()));
        ClassLoader loader = Compiler.class.getClassLoader();
        try {
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(id);
            files.write("src/main/resources/youzhi/book/book.drl", drl);
            KieBuilder builder = services.newKieBuilder(files, loader);
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new Failed(builder.getResults().getMessages(Message.Level.ERROR).toString(), null);
            }
            KieContainer container = services.newKieContainer(id, loader);
            return new Compiled(container);
        } catch (RuntimeException | LinkageError e) {
            throw new Failed(String.valueOf(e.getMessage()), e);
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static String hash(String drl) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(drl.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
