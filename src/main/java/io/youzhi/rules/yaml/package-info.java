/** YAML read strictly: every key known, every value of its type, and each problem with file and line. */
package io.youzhi.rules.yaml;
