package io.youzhi.org;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.org.OrganisationFile.EmployeeEntry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

/** Somebody who works, or worked, in the organisation. */
@Entity
@Table(name = "og_employee")
class Employee {

    @Id
    private String id;
    @Version
    private Long version;
    private String name;
    private String unit;
    private String post;
    private String phone;
    private String email;
    private boolean active;
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "og_employee_role", joinColumns = @JoinColumn(name = "employee"))
    @Column(name = "role_word")
    private Set<String> roles = new TreeSet<>();

    /** For JPA. */
    protected Employee() {
    }

    Employee(String id) {
        this.id = id;
    }

    /** Makes them as the entry says; answers whether anything is different now. */
    boolean become(EmployeeEntry entry) {
        EmployeeEntry before = entry();
        name = entry.name();
        unit = entry.unit();
        post = entry.post();
        phone = entry.phone();
        email = entry.email();
        active = entry.active();
        Set<String> wanted = new TreeSet<>(entry.roles());
        if (!wanted.equals(roles)) {
            roles.clear();
            roles.addAll(wanted);
        }
        return !before.equals(entry());
    }

    /** Whether they work in this unit on this post. */
    boolean worksAs(String otherUnit, String otherPost) {
        return active && Objects.equals(unit, otherUnit) && Objects.equals(post, otherPost);
    }

    /** As a file would write them, without password. */
    EmployeeEntry entry() {
        return new EmployeeEntry(id, name, unit, post, List.copyOf(new TreeSet<>(roles)), phone, email, active, null);
    }

    Organisation.EmployeeView view() {
        return new Organisation.EmployeeView(id, name, unit, post, active);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String unit() {
        return unit;
    }

    String post() {
        return post;
    }

    boolean active() {
        return active;
    }

    Set<String> roles() {
        return roles;
    }
}
