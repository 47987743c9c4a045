package io.youzhi.org;

import io.youzhi.org.AssetManagement.AssetEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A thing with a code on it: a meter, a pump, a counter, a stretch of main. */
@Entity
@Table(name = "og_asset")
class Asset {

    @Id
    private String code;
    @Version
    private Long version;
    private String name;
    private String kind;
    private String place;
    private String unit;
    private String parent;
    private boolean active;

    /** For JPA. */
    protected Asset() {
    }

    Asset(String code) {
        this.code = code;
    }

    /** Makes it as the entry says. */
    void become(AssetEntry entry) {
        name = entry.name();
        kind = entry.kind();
        place = entry.place();
        unit = entry.unit();
        parent = entry.parent();
        active = entry.active();
    }

    /** As a file would write it. */
    AssetEntry entry() {
        return new AssetEntry(code, name, kind, place, unit, parent, active);
    }
}
