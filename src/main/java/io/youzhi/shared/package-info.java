/** What every module may use: refusals, bilingual texts, ids, the business clock and business time. */
package io.youzhi.shared;
