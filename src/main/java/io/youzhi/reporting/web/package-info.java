/** The records over HTTP: as data, as a workbook, and as a page to print. */
package io.youzhi.reporting.web;
