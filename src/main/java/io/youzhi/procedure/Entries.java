package io.youzhi.procedure;

import java.util.List;

import org.springframework.data.repository.Repository;

/** All entries; there is no way to delete one. */
interface Entries extends Repository<Entry, Long> {

    Entry saveAndFlush(Entry entry);

    List<Entry> findByPackAndProcedureAndSubjectOrderByNumber(String pack, String procedure, String subject);
}
