/** The gate for rules that policy staff write: what passes it is known by heart and written anew. */
package io.youzhi.rules.drl;
