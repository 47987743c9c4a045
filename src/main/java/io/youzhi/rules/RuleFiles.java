package io.youzhi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A set of rule files as a value: what stands under {@code rules/}, by path ({@code water/triage.csv}), and the hash
 * of it all. Two sets with the same paths and bytes are the same set, wherever they came from.
 */
public final class RuleFiles {

    private final SortedMap<String, byte[]> files;
    private final String hash;

    private RuleFiles(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.hash = hash(this.files);
    }

    /** The files of a map from path to bytes, as a database keeps them. */
    public static RuleFiles of(Map<String, byte[]> files) {
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (belongs(path)) {
                copy.put(path, bytes.clone());
            }
        });
        return new RuleFiles(copy);
    }

    /** The files of a folder whose sub-folders are packs. */
    public static RuleFiles in(Path folder) {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    found.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rule files in " + folder, e);
        }
        return new RuleFiles(found);
    }

    /** The files that came with the program, from classes or from the packed jar. */
    public static RuleFiles packaged() {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            ClassLoader loader = RuleFiles.class.getClassLoader();
            for (Resource file : new PathMatchingResourcePatternResolver(loader).getResources("classpath*:rules/**/*")) {
                String url = file.getURL().toString();
                String name = java.net.URLDecoder.decode(url.substring(url.lastIndexOf("/rules/") + 7),
                        StandardCharsets.UTF_8);
                if (file.isReadable() && belongs(name)) {
                    found.put(name, file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged rule files", e);
        }
        return new RuleFiles(found);
    }

    /** Files of a pack only; what editors leave behind (hidden files, {@code ~}, lock files of Excel) is not a rule. */
    private static boolean belongs(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.indexOf('/') > 0 && !name.isEmpty() && !path.startsWith(".") && !path.contains("/.")
                && !name.endsWith("~") && !name.startsWith("~$");
    }

    private static String hash(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((path, bytes) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(name.length).array());
            digest.update(name);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Content hash, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The packs that have a folder, sorted. */
    public List<String> packs() {
        return files.keySet().stream().map(path -> path.substring(0, path.indexOf('/'))).distinct().toList();
    }

    /** The bytes of a file; there must be one. */
    public byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), () -> "no rule file " + path).clone();
    }

    /** The text of a file; there must be one. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** Whether there is such a file. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** This set with one file more, or other bytes for one; null takes the file away. */
    public RuleFiles with(String path, byte[] bytes) {
        Map<String, byte[]> copy = new TreeMap<>(files);
        if (bytes == null) {
            copy.remove(path);
        } else {
            copy.put(path, bytes.clone());
        }
        return new RuleFiles(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFiles that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return files.size() + " rule files " + hash.substring(0, 12);
    }
}
