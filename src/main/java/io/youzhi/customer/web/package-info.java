/** Accounts over HTTP. */
package io.youzhi.customer.web;
