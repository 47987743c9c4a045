/** What all HTTP doors share: security, problem details, paging, idempotency. No type of a feature. */
@org.springframework.modulith.ApplicationModule(displayName = "Web 网络", allowedDependencies = {"shared", "shared::time"})
package io.youzhi.web;
