package io.youzhi.org;

import java.util.List;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All units. */
interface Units extends JpaRepository<Unit, String> {

    /** Units with a mark that are active. */
    List<Unit> findByMarkAndActiveTrueOrderById(String mark);

    /** All that are active. */
    List<Unit> findByActiveTrueOrderById();

    /** Units of a kind that are active. */
    List<Unit> findByKindAndActiveTrueOrderById(String kind);

    /** Active units that are called so. */
    List<Unit> findByNameAndActiveTrueOrderById(String name);

    /** Ids of all. */
    @Query("select u.id from Unit u")
    Set<String> ids();

    /** A page of units; a null means any. */
    @Query("""
            select u from Unit u where (:kind is null or u.kind = :kind) and (:parent is null or u.parent = :parent)
              and (:active is null or u.active = :active)
              and (:text is null or u.name like concat('%', :text, '%') or u.id like concat('%', :text, '%'))""")
    Page<Unit> search(String kind, String parent, Boolean active, String text, Pageable page);
}
