package io.youzhi.survey;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** All surveys. */
interface Surveys extends JpaRepository<Survey, Long>, JpaSpecificationExecutor<Survey> {

    Optional<Survey> findByNumber(String number);
}
