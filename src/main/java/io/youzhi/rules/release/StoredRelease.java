package io.youzhi.rules.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.youzhi.rules.RuleFiles;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** A set of rule files as it was when it first went live. */
@Entity
@Immutable
@Table(name = "ru_release")
class StoredRelease {

    @Id
    private String hash;
    private Instant createdAt;
    @ElementCollection
    @CollectionTable(name = "ru_release_file", joinColumns = @JoinColumn(name = "release_hash"))
    private List<StoredFile> files = new ArrayList<>();

    /** For JPA. */
    protected StoredRelease() {
    }

    StoredRelease(RuleFiles set, Instant at) {
        hash = set.hash();
        createdAt = at;
        set.paths().forEach(path -> files.add(new StoredFile(path, set.bytes(path))));
    }

    String hash() {
        return hash;
    }

    /** Its files; whoever altered them behind the program's back is found out by their hash. */
    RuleFiles files() {
        Map<String, byte[]> content = files.stream().collect(Collectors.toMap(StoredFile::path, StoredFile::content));
        RuleFiles set = RuleFiles.of(content);
        if (!set.hash().equals(hash)) {
            throw new IllegalStateException("the stored files of release " + hash + " were changed: they are " + set.hash());
        }
        return set;
    }

    /** One file of it. */
    @Embeddable
    record StoredFile(@Column(nullable = false) String path,
                      @Lob @Column(nullable = false, length = Length.LONG32) byte[] content) {
    }
}
