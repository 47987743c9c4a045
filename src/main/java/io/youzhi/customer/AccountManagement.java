package io.youzhi.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.youzhi.org.Assets;
import io.youzhi.org.Organisation;
import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import io.youzhi.shared.Seen;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps customers' accounts, and blanks their holders on demand. */
@Service
@Transactional
public class AccountManagement implements Accounts {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final Pattern PHONE = Pattern.compile("[+0-9 ()-]{3,40}");

    private final AccountTable accounts;
    private final Holders holders;
    private final Organisation organisation;
    private final Assets assets;
    private final Clock clock;

    AccountManagement(AccountTable accounts, Holders holders, Organisation organisation, Assets assets, Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.organisation = organisation;
        this.assets = assets;
        this.clock = clock;
    }

    /** Creates and changes accounts, all or none, for whoever has seen what they were. */
    public Loaded load(List<AccountEntry> entries, Seen seen) {
        Map<String, AccountEntry> known = known(entries.stream().filter(entry -> entry.number() != null).toList());
        entries.forEach(entry -> seen.require("number", entry.number(), known.get(entry.number())));
        return load(entries);
    }

    /** Creates and changes accounts, all or none. */
    public Loaded load(List<AccountEntry> entries) {
        List<Fault> faults = check(entries, this::isUnit, code -> assets.asset(code).isPresent());
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        Map<String, AccountEntry> known = known(entries);
        int created = 0;
        int changed = 0;
        for (AccountEntry entry : entries) {
            AccountEntry before = known.get(entry.number());
            if (before == null) {
                created++;
            } else if (!before.equals(entry)) {
                changed++;
            }
            if (!entry.equals(before)) {
                save(entry);
            }
        }
        return new Loaded(created, changed, entries.size() - created - changed);
    }

    private void save(AccountEntry entry) {
        Account account = accounts.findById(entry.number()).orElseGet(() -> new Account(entry.number()));
        account.become(entry);
        accounts.saveAndFlush(account);
        Holder holder = holders.findById(entry.number()).orElseGet(() -> new Holder(entry.number()));
        boolean same = holder.isBlanked() && entry.name() == null && entry.phone() == null && entry.address() == null;
        if (!same) {
            holder.become(entry);
            holders.save(holder);
        }
    }

    private Map<String, AccountEntry> known(List<AccountEntry> entries) {
        List<String> numbers = entries.stream().map(AccountEntry::number).toList();
        Map<String, Holder> who = new HashMap<>();
        holders.findAllById(numbers).forEach(each -> who.put(each.number(), each));
        Map<String, AccountEntry> all = new HashMap<>();
        accounts.findAllById(numbers).forEach(each -> all.put(each.number(), each.entry(who.get(each.number()))));
        return all;
    }

    /** Whether there is such a unit, and it is open. */
    boolean isUnit(String unit) {
        try {
            return organisation.unit(unit).active();
        } catch (NotFound none) {
            return false;
        }
    }

    /**
     * What is wrong with accounts that somebody wants to have, with the field as {@code accounts[3].unit}.
     *
     * @param units  which units there are, or will be
     * @param meters which assets there are, or will be
     */
    @Transactional(readOnly = true)
    public List<Fault> check(List<AccountEntry> entries, Predicate<String> units, Predicate<String> meters) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            check("accounts[" + i + "].", entries.get(i), units, meters, seen, faults);
        }
        return faults;
    }

    private void check(String at, AccountEntry entry, Predicate<String> units, Predicate<String> meters, Set<String> seen,
                       List<Fault> faults) {
        if (entry.number() == null || !NUMBER.matcher(entry.number()).matches()) {
            faults.add(new Fault(at + "number", "customer.bad-number", List.of(String.valueOf(entry.number()))));
        } else if (!seen.add(entry.number())) {
            faults.add(new Fault(at + "number", "org.twice", List.of(entry.number())));
        }
        boolean blanked = entry.number() != null && holders.findById(entry.number()).filter(Holder::isBlanked).isPresent();
        if (!blanked && (entry.name() == null || entry.name().isBlank())) {
            faults.add(new Fault(at + "name", "org.missing", List.of()));
        }
        if (blanked && (entry.name() != null || entry.phone() != null || entry.address() != null)) {
            faults.add(new Fault(at + "name", "customer.stays-blank", List.of(entry.number())));
        }
        longest(faults, at + "name", entry.name(), 100);
        longest(faults, at + "address", entry.address(), 300);
        longest(faults, at + "kind", entry.kind(), 64);
        longest(faults, at + "tariff", entry.tariff(), 64);
        if (entry.phone() != null && !PHONE.matcher(entry.phone()).matches()) {
            faults.add(new Fault(at + "phone", "customer.bad-phone", List.of()));
        }
        if (entry.unit() == null) {
            faults.add(new Fault(at + "unit", "org.missing", List.of()));
        } else if (!units.test(entry.unit())) {
            faults.add(new Fault(at + "unit", "org.no-unit", List.of(entry.unit())));
        }
        if (entry.asset() != null && !meters.test(entry.asset())) {
            faults.add(new Fault(at + "asset", "customer.no-meter", List.of(entry.asset())));
        }
    }

    private static void longest(List<Fault> faults, String field, String text, int most) {
        if (text != null && text.length() > most) {
            faults.add(new Fault(field, "org.too-long", List.of(most)));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountEntry> account(String number) {
        return number == null ? Optional.empty() : accounts.findById(number).map(this::entry);
    }

    /** An account; {@link NotFound} if there is none. */
    @Transactional(readOnly = true)
    public AccountEntry find(String number) {
        return account(number).orElseThrow(() -> new NotFound("account", number));
    }

    private AccountEntry entry(Account account) {
        return account.entry(holders.findById(account.number()).orElseThrow());
    }

    /** Accounts that match; {@code text} begins the number, is part of the name, or is the phone. */
    @Transactional(readOnly = true)
    public Page<AccountEntry> accounts(String unit, String asset, Boolean active, String text, Pageable page) {
        return accounts.search(unit, asset, active, text, page).map(this::entry);
    }

    /** All of them, by number. */
    @Transactional(readOnly = true)
    public List<AccountEntry> all() {
        Map<String, Holder> who = new HashMap<>();
        holders.findAll().forEach(each -> who.put(each.number(), each));
        return accounts.findAll(Sort.by("number")).stream().map(each -> each.entry(who.get(each.number()))).toList();
    }

    /** Takes the holder's personal data away, on their demand, once the account is closed; the number stays. */
    public void blank(String number, String by) {
        Account account = accounts.findById(number).orElseThrow(() -> new NotFound("account", number));
        if (account.active()) {
            throw Refused.because("customer.blank-active", number);
        }
        holders.findById(number).orElseThrow().blank(by, clock.instant());
    }
}
