package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Lists of missing papers. */
interface Informings extends JpaRepository<Informing, Long> {

    List<Informing> findByRequestIdOrderById(long requestId);
}
