/**
 * Customers and their accounts (户号): who holds one, where it is, under which tariff, at which meter.
 *
 * <p>Personal data stands in {@code cu_holder} only and is blanked on demand; the account keeps its number. Modules above
 * ask {@link io.youzhi.customer.Accounts}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Customers 客户",
        allowedDependencies = {"shared", "org", "web"})
package io.youzhi.customer;
