package io.youzhi.evaluation;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What people earn, month by month. */
interface MonthPays extends Repository<MonthPay, MonthPay.Key> {

    MonthPay save(MonthPay pay);

    @Query("select p from MonthPay p where p.key.month in :months and p.key.employee in :employees")
    List<MonthPay> of(Collection<String> employees, Collection<String> months);
}
