package io.youzhi.customer;

import io.youzhi.customer.Accounts.AccountEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An account: what is no personal data of it. */
@Entity
@Table(name = "cu_account")
class Account {

    @Id
    @Column(name = "account_number")
    private String number;
    @Version
    private Long version;
    private String unit;
    private String kind;
    private String tariff;
    private String asset;
    private boolean active;

    /** For JPA. */
    protected Account() {
    }

    Account(String number) {
        this.number = number;
    }

    /** Makes it as the entry says. */
    void become(AccountEntry entry) {
        unit = entry.unit();
        kind = entry.kind();
        tariff = entry.tariff();
        asset = entry.asset();
        active = entry.active();
    }

    /** As a file would write it, with its holder. */
    AccountEntry entry(Holder holder) {
        return new AccountEntry(number, holder.name(), holder.phone(), holder.address(), unit, kind, tariff, asset, active);
    }

    String number() {
        return number;
    }

    boolean active() {
        return active;
    }
}
