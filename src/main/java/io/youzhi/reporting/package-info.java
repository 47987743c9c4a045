/**
 * Documents for people to read, print, sign and file, made of what the features keep. It reads their doors only and
 * keeps nothing itself.
 *
 * <p>Each kind of document is a {@link io.youzhi.reporting.Document} that composes a {@link io.youzhi.reporting.paper.Paper};
 * {@code paper} puts it into PDF and XLSX. Whoever may see a case may have its documents: each asks the door of the feature in
 * the name of its reader. A document is composed anew whenever it is asked for; the same data give the same text, and its
 * fingerprint says so. The monthly notice of a unit is put together of {@link io.youzhi.reporting.NoticePart}s: who has more
 * to tell of a month brings another.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting 报表",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::calendar", "rules::checklist", "org",
                "decision", "attachment", "conduct::door", "inspection::door", "request::door",
                "evaluation::door", "web"})
package io.youzhi.reporting;
