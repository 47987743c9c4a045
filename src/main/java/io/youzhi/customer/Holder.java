package io.youzhi.customer;

import java.time.Instant;

import io.youzhi.customer.Accounts.AccountEntry;
import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who holds an account: all personal data of it, in one place. */
@Entity
@Table(name = "cu_holder")
class Holder {

    @Id
    @Column(name = "account_number")
    private String number;
    @Version
    private Long version;
    private String name;
    private String phone;
    private String address;
    private Instant blankedAt;
    private String blankedBy;

    /** For JPA. */
    protected Holder() {
    }

    Holder(String number) {
        this.number = number;
    }

    /** Makes them as the entry says; whoever was blanked stays so. */
    void become(AccountEntry entry) {
        if (blankedAt != null) {
            throw Refused.because("customer.blanked-already", number, blankedAt);
        }
        name = entry.name();
        phone = entry.phone();
        address = entry.address();
    }

    /** Takes the personal data away. */
    void blank(String by, Instant now) {
        if (blankedAt != null) {
            throw Refused.because("customer.blanked-already", number, blankedAt);
        }
        name = null;
        phone = null;
        address = null;
        blankedAt = now;
        blankedBy = by;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    String address() {
        return address;
    }

    boolean isBlanked() {
        return blankedAt != null;
    }
}
