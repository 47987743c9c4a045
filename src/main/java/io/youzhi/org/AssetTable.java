package io.youzhi.org;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All assets. */
interface AssetTable extends JpaRepository<Asset, String> {

    /** Whether any of these units keeps assets. */
    boolean existsByUnitInAndActiveTrue(Collection<String> units);

    /** Codes that begin or end alike. */
    @Query("""
            select a.code from Asset a where a.active = true
              and (a.code like concat(:head, '%') or a.code like concat('%', :tail)) order by a.code""")
    List<String> alike(String head, String tail, Pageable first);

    /** A page of assets; a null means any. */
    @Query("""
            select a from Asset a where (:unit is null or a.unit = :unit) and (:kind is null or a.kind = :kind)
              and (:active is null or a.active = :active)
              and (:text is null or a.code like concat('%', :text, '%') or a.name like concat('%', :text, '%')
                or a.place like concat('%', :text, '%'))""")
    Page<Asset> search(String unit, String kind, Boolean active, String text, Pageable page);
}
