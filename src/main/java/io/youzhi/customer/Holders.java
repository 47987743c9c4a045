package io.youzhi.customer;

import org.springframework.data.jpa.repository.JpaRepository;

/** Holders of all accounts. */
interface Holders extends JpaRepository<Holder, String> {
}
