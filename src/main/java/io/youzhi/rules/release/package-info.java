/** Releases of the rule book: kept in the database, immutable, one of them live; and the folder that is watched. */
package io.youzhi.rules.release;
