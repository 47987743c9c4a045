package io.youzhi.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.rules.SmallPack;
import org.junit.jupiter.api.Test;

class PackFileTest {

    @Test
    void saysAllThatIsWrongWithLineAndColumn() {
        String wrong = SmallPack.PACK.replace("pack: tiny", "pack: tinny")
                .replace("T-2: {zh: 二, en: two}", "T-2: {zh: 二}")
                .replace("price: {type: money}", "price: {type: coins}")
                .replace("loud: {type: flag}", "loud: {type: flag, of: noises}")
                .replace("default: minor", "default: tiny")
                .replace("noise: {zh: 噪声", "noise: {zh: 噪声, judged: never")
                .replace("loud: optional", "loud: perhaps, silent: optional")
                + "asks:\n  who: {clause: T-9, given: {age: number}, decide: {in: flag}}\ncolour: red\n";
        assertThat(new SmallPack().with("pack.yaml", wrong).problems()).containsExactly(
                "tiny/pack.yaml:1:7: pack: the pack's name differs from its folder tiny",
                "tiny/pack.yaml:5:8: clauses.T-2: key 'en' is missing",
                "tiny/pack.yaml:20:51: keys.severity.default: unknown word 'tiny' of severities; known are minor, serious",
                "tiny/pack.yaml:21:17: keys.price.type: unknown type 'coins'; known are flag, limit, money, number, numbers, "
                        + "percent, period, text, word, words",
                "tiny/pack.yaml:23:26: keys.loud.of: unknown list of words 'noises'; known are actions, categories, channels, "
                        + "groups, kinds, limits, measures, papers, posts, priorities, recipients, settings, severities, "
                        + "standings, subjects, visit-outcomes",
                "tiny/pack.yaml:26:27: events.noise.judged: unknown value 'never'; known are at-completion, at-once",
                "tiny/pack.yaml:26:94: events.noise.keys.loud: unknown value 'perhaps'; known are optional, required",
                "tiny/pack.yaml:26:111: events.noise.keys.silent: there is no key 'silent'",
                "tiny/pack.yaml:28:17: asks.who.clause: unknown clause 'T-9'; known are T-1, T-2",
                "tiny/pack.yaml:29:1: unknown key 'colour'; known are asks, calendar, clauses, complete, events, extends, "
                        + "keys, name, pack, procedures, words");
    }

    @Test
    void saysWhichNumbersAKeyCannotAllow() {
        String wrong = SmallPack.PACK.replace("price: {type: money}", "price: {type: money, least: 1, default: '0.5'}")
                .replace("loud: {type: flag}", "loud: {type: flag, whole: true}")
                .replace("audited: {type: money}", "audited: {type: money, least: 5, most: 4}");
        assertThat(new SmallPack().with("pack.yaml", wrong).problems()).containsExactly(
                "tiny/pack.yaml:21:43: keys.price.default: the default is outside what the key allows",
                "tiny/pack.yaml:22:42: keys.audited.most: the most is less than the least",
                "tiny/pack.yaml:23:29: keys.loud.whole: 'whole' is for numbers only");
    }

    @Test
    void isNoPackWhereTheFileIsNoYaml() {
        assertThat(new SmallPack().with("pack.yaml", "pack: [").problems()).singleElement().asString()
                .startsWith("tiny/pack.yaml:1:").contains("no YAML");
        assertThat(new SmallPack().with("pack.yaml", "").problems()).containsExactly("tiny/pack.yaml: the file is empty");
        assertThat(new SmallPack().with("pack.yaml", "- tiny").problems())
                .containsExactly("tiny/pack.yaml:1:1: a map of keys and values is expected here");
    }
}
