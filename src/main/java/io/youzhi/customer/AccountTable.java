package io.youzhi.customer;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All accounts. */
interface AccountTable extends JpaRepository<Account, String> {

    /** A page of accounts; a null means any. Text is part of number or name, or a phone as it is. */
    @Query("""
            select a from Account a, Holder h where h.number = a.number
              and (:unit is null or a.unit = :unit) and (:asset is null or a.asset = :asset)
              and (:active is null or a.active = :active)
              and (:text is null or a.number like concat(:text, '%') or h.name like concat('%', :text, '%')
                or h.phone = :text)""")
    Page<Account> search(String unit, String asset, Boolean active, String text, Pageable page);
}
