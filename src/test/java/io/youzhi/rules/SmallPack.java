package io.youzhi.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A made-up pack of a few lines, for tests that spoil it. */
public final class SmallPack {

    /** Its pack.yaml. */
    public static final String PACK = """
            pack: tiny
            name: {zh: 小, en: tiny}
            clauses:
              T-1: {zh: 一, en: one}
              T-2: {zh: 二, en: two}
            words:
              kinds: {fault: {zh: 报修, en: fault}, praise: {zh: 表扬, en: praise}}
              channels: {hotline: {zh: 热线, en: hotline}, web: {zh: 网站, en: web}}
              categories: {leak: {zh: 漏水, en: leak}}
              recipients: {unit-leader: {zh: 负责人, en: unit leader}, handler: {zh: 经办人, en: handler}}
              papers: {}
              severities: {minor: {zh: 一般, en: minor}, serious: {zh: 严重, en: serious}}
              actions: {notice: {zh: 通报, en: notice}}
              posts: {}
              groups: {}
              standings: {}
              visit-outcomes: {}
              settings: {share: {zh: 比例, en: share}}
            keys:
              severity: {type: word, of: severities, default: minor}
              price: {type: money}
              audited: {type: money}
              loud: {type: flag}
            events:
              audit: {zh: 审计, en: audit, keys: {employee: optional, unit: optional, price: required, audited: required, severity: optional}}
              noise: {zh: 噪声, en: noise, keys: {employee: optional, unit: optional, loud: optional}}
            """;

    /** Its triage table. */
    public static final String TRIAGE = """
            label.zh,条款,类型,渠道,优先级,办结,告知
            field,clause,kind,channel,priority,resolve,tell
            operator,,in,in,set,set,set
            type,,word,word,word,limit,words
            otherwise,T-1,-,-,normal,3 working days,-
            fault,T-1,fault,-,high,24 h,handler
            online,T-2,fault,web,-,none,handler|unit-leader
            """;

    private final Map<String, byte[]> files = new TreeMap<>();

    /** The pack as it should be. */
    public SmallPack() {
        with("pack.yaml", PACK).with("triage.csv", TRIAGE);
    }

    /** With a file more, or another text for one. */
    public SmallPack with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With a file more, or other bytes for one. */
    public SmallPack with(String file, byte[] bytes) {
        files.put("tiny/" + file, bytes);
        return this;
    }

    /** Without a file. */
    public SmallPack without(String file) {
        files.remove("tiny/" + file);
        return this;
    }

    /** As a set of files. */
    public RuleFiles files() {
        return RuleFiles.of(files);
    }

    /** What is wrong with it, as {@code place: message}. */
    public java.util.List<String> problems() {
        try {
            io.youzhi.rules.book.RuleBook.of(files());
            return java.util.List.of();
        } catch (RuleFilesRefused e) {
            e.problems().forEach(problem -> {
                if (problem.message().zh().isBlank() || problem.message().en().isBlank()) {
                    throw new AssertionError("says nothing: " + problem);
                }
            });
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
