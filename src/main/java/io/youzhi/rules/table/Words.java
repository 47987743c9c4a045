package io.youzhi.rules.table;

import java.util.Collection;

/** The words that cells may use. */
public interface Words {

    /** All words of a domain; empty where there is no such domain. */
    Collection<String> of(String domain);
}
