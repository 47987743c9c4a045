package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.youzhi.customer.Accounts.AccountEntry;

/**
 * What is needed to take a request (B-12): what, where, who, by which channel.
 *
 * @param channel        how it came
 * @param kind           what sort of request it is
 * @param category       what it is about in the pack's words, or null
 * @param what           what the customer says
 * @param place          where it is
 * @param asset          code of the asset, or null
 * @param unit           unit it is for, or null where nobody knows yet
 * @param name           the customer's name
 * @param phone          the customer's phone
 * @param address        the customer's address, or null
 * @param anonymous      whether the customer gives no name: reports only
 * @param customerKind   what kind of customer, or null
 * @param amount         money it is about, or null
 * @param currency       its currency, or null
 * @param paid           whether what was owed is paid, or null
 * @param legalLimit     a limit that the law sets, or null
 * @param papers         papers that the customer brought
 * @param externalNumber number of the order at 12345 or another outside desk, or null
 * @param externalDue    deadline of that order, or null
 * @param account        number of the customer's account, or null
 */
public record NewRequest(String channel, String kind, String category, String what, String place, String asset,
                         String unit, String name, String phone, String address, boolean anonymous,
                         String customerKind, BigDecimal amount, String currency, Boolean paid, Duration legalLimit,
                         List<String> papers, String externalNumber, Instant externalDue, String account) {

    /** Lists are never null. */
    public NewRequest {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** The same, with what it does not say itself taken from the customer's account. */
    NewRequest of(AccountEntry known) {
        return new NewRequest(channel, kind, category, what, given(place, known.address()), given(asset, known.asset()),
                unit, anonymous ? name : given(name, known.name()), anonymous ? phone : given(phone, known.phone()),
                anonymous ? address : given(address, known.address()), anonymous, given(customerKind, known.kind()),
                amount, currency, paid, legalLimit, papers, externalNumber, externalDue, account);
    }

    private static String given(String said, String known) {
        return said == null || said.isBlank() ? known : said;
    }
}
