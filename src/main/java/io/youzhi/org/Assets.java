package io.youzhi.org;

import java.util.Optional;

import io.youzhi.org.AssetManagement.AssetEntry;

/** The register of assets as everybody reads it. */
public interface Assets {

    /** The asset with a code, if there is one. */
    Optional<AssetEntry> asset(String code);

    /**
     * Refuses a code that nobody knows, and names those that are near it. A company that keeps no register may use any
     * code.
     *
     * @param field what the code was sent as
     * @param code  null is fine
     * @param unit  a unit of the company it is about; null where none is known, then any code may be right
     */
    void require(String field, String code, String unit);
}
