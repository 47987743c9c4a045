/** Conduct events, ledger, standings, appeals and reviews over HTTP. */
package io.youzhi.conduct.web;
