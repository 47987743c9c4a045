/**
 * Indices: a parent's satisfaction index from its children (E-2), up a tree of any depth, and the service index of
 * factors (B-33), each frequency times satisfaction.
 */
@org.springframework.modulith.NamedInterface("index")
package io.youzhi.rules.index;
