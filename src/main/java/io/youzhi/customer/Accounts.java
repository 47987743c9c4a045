package io.youzhi.customer;

import java.util.Optional;

/** Accounts as other modules read them. */
public interface Accounts {

    /** The account with a number, if there is one. */
    Optional<AccountEntry> account(String number);

    /**
     * An account with its holder.
     *
     * @param number  what stands on the bill; never changes
     * @param name    the holder's name; null once blanked
     * @param phone   or null
     * @param address or null
     * @param unit    the unit that serves it
     * @param kind    what kind of customer, in the pack's words, or null
     * @param tariff  under which tariff, or null
     * @param asset   code of its meter, or null
     * @param active  missing means yes
     */
    record AccountEntry(String number, String name, String phone, String address, String unit, String kind,
                        String tariff, String asset, Boolean active) {

        /** A missing 'active' is yes. */
        public AccountEntry {
            active = active == null || active;
        }

        /** Without personal data, in logs too. */
        @Override
        public String toString() {
            return "AccountEntry[number=" + number + ", unit=" + unit + ", active=" + active + "]";
        }
    }
}
