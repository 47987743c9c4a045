package io.youzhi.org;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All employees, those who left too. */
interface Employees extends JpaRepository<Employee, String> {

    /** Those who work in a unit. */
    List<Employee> findByUnitAndActiveTrueOrderById(String unit);

    /** Everyone active who is called so. */
    List<Employee> findByNameAndActiveTrueOrderById(String name);

    /** Those of these who are active. */
    @Query("select e.id from Employee e where e.id in :ids and e.active = true")
    List<String> activeAmong(Collection<String> ids);

    /** Everyone who has a role. */
    @Query("select e.id from Employee e join e.roles r where r = :role and e.active = true order by e.id")
    List<String> withRole(String role);

    /** Everyone active, with roles. */
    @Query("select distinct e from Employee e left join fetch e.roles where e.active = true")
    List<Employee> activeWithRoles();

    /** Ids of all. */
    @Query("select e.id from Employee e")
    Set<String> ids();

    /** A page of employees; a null means any. */
    @Query("""
            select e from Employee e where (:unit is null or e.unit = :unit) and (:post is null or e.post = :post)
              and (:active is null or e.active = :active)
              and (:text is null or e.name like concat('%', :text, '%') or e.id like concat('%', :text, '%'))""")
    Page<Employee> search(String unit, String post, Boolean active, String text, Pageable page);
}
