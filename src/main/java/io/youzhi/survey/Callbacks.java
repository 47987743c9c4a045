package io.youzhi.survey;

import org.springframework.data.jpa.repository.JpaRepository;

/** Who wants to be called. */
interface Callbacks extends JpaRepository<Callback, Long> {
}
