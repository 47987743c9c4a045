/** YAML read strictly: every key known, every value of its type, and all problems of a file with line and column. */
package io.youzhi.rules.yaml;
