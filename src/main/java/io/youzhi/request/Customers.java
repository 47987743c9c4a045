package io.youzhi.request;

import org.springframework.data.jpa.repository.JpaRepository;

/** Customers of requests: their personal data. */
interface Customers extends JpaRepository<Customer, Long> {
}
