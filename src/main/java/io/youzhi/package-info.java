/**
 * The map of the house.
 *
 * <pre>
 * shared         ids, Refused, NotFound, the Clock, business time, statistics of rates: no business noun of a feature
 * rules          the rule book: packs, releases, tables, the DRL gate; the only place that imports Drools
 *   triage  escalation  conduct  rating  visit  inspection  rectification      one sub-package per decision: facts, decision, decide()
 *   compare  band  index  survey  measure       rates that differ, bands of scores, indices, questionnaires, what is measured
 *   checklist  settings  calendar           what packs write down to be read as it stands
 * org            units, employees, posts, who leads whom, who is on duty, assets; packs and calendars of units   process, web
 * notification   who was told what, on record
 * decision       what the rules decided about cases, and why; any decision can be asked
 * attachment     photos and files of cases: knows no feature
 * limit          limits of cases as clocks, their ledger, the escalation ladder: knows no feature
 * customer       customers' accounts, their holders' personal data   web
 * request        request to closure                    process, web
 * inspection     inspection to rectification           process, web
 * procedure      procedures that packs declare: steps put on record in their order   web
 * conduct        conduct events, ledger, standing, appeals, reviews   process, web
 * survey         questionnaires asked by link, card, visit and file; results, indices, recovery of bad ratings   process, web
 * evaluation     measures of units, periods evaluated and frozen, ranks, pay   process, web
 * reporting      documents to read, sign and calculate with, from what the others keep: PDF and workbooks   web
 * history        imported past, measures over it, and the replay of it   web
 * demo           a made-up company and its stories, in demo mode only
 * engine         Camunda settings, the movable clock
 * web            security, problem details, paging, idempotency: no feature type
 * </pre>
 *
 * Commands go down, events go up: {@code request}, {@code inspection} and {@code conduct} call {@code rules}, {@code org} and
 * {@code notification}, and keep what these decide in {@code decision}; {@code request} and {@code inspection} stand on
 * {@code limit} and {@code attachment} and do not know each other; {@code conduct} listens to the events of {@code request}, {@code inspection} and {@code procedure},
 * never the other way round; {@code evaluation} listens to requests and inspections too, and tells conduct that a period is
 * closed; {@code reporting} reads their doors.
 */
package io.youzhi;
