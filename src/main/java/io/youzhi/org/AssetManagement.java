package io.youzhi.org;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import io.youzhi.shared.Seen;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of assets. */
@Service
@Transactional
public class AssetManagement implements Assets {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,63}");
    /** Codes that are looked at for likeness, how many letters they share at one end, and how many are named. */
    private static final int LOOKED_AT = 200;
    private static final int ALIKE = 3;
    private static final int NAMED = 3;

    private final AssetTable assets;
    private final Units units;
    private final Organisation organisation;

    AssetManagement(AssetTable assets, Units units, Organisation organisation) {
        this.assets = assets;
        this.units = units;
        this.organisation = organisation;
    }

    /** Creates and changes assets, all or none, for whoever has seen what they were. */
    public Loaded load(List<AssetEntry> entries, Seen seen) {
        entries.forEach(entry -> seen.require("code", entry.code(), asset(entry.code()).orElse(null)));
        return load(entries);
    }

    /** Creates and changes assets, all or none. */
    public Loaded load(List<AssetEntry> entries) {
        List<Fault> faults = check(entries, units.ids());
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        Map<String, Asset> known = new HashMap<>();
        assets.findAllById(entries.stream().map(AssetEntry::code).toList())
                .forEach(each -> known.put(each.entry().code(), each));
        int created = 0;
        int changed = 0;
        for (AssetEntry entry : ParentsFirst.of(entries, AssetEntry::code, AssetEntry::parent)) {
            Asset asset = known.get(entry.code());
            if (asset == null) {
                created++;
                Asset fresh = new Asset(entry.code());
                fresh.become(entry);
                assets.save(fresh);
            } else if (!asset.entry().equals(entry)) {
                changed++;
                asset.become(entry);
            }
        }
        assets.flush();
        return new Loaded(created, changed, entries.size() - created - changed);
    }

    /** What is wrong with assets that somebody wants to have, with the field as {@code assets[3].unit}. */
    @Transactional(readOnly = true)
    public List<Fault> check(List<AssetEntry> entries, Set<String> knownUnits) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> parents = new HashMap<>();
        entries.forEach(entry -> parents.put(entry.code(), entry.parent()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            check("assets[" + i + "].", entries.get(i), knownUnits, parents, seen, faults);
        }
        return faults;
    }

    private void check(String at, AssetEntry entry, Set<String> knownUnits, Map<String, String> parents, Set<String> seen,
                       List<Fault> faults) {
        if (entry.code() == null || !CODE.matcher(entry.code()).matches()) {
            faults.add(new Fault(at + "code", "org.bad-code", List.of(String.valueOf(entry.code()))));
        } else if (!seen.add(entry.code())) {
            faults.add(new Fault(at + "code", "org.twice", List.of(entry.code())));
        }
        if (entry.name() == null || entry.name().isBlank()) {
            faults.add(new Fault(at + "name", "org.missing", List.of()));
        }
        longest(faults, at + "name", entry.name(), 120);
        longest(faults, at + "kind", entry.kind(), 40);
        longest(faults, at + "place", entry.place(), 300);
        if (entry.unit() == null) {
            faults.add(new Fault(at + "unit", "org.missing", List.of()));
        } else if (!knownUnits.contains(entry.unit())) {
            faults.add(new Fault(at + "unit", "org.no-unit", List.of(entry.unit())));
        }
        parent(at, entry, parents, faults);
    }

    private void parent(String at, AssetEntry entry, Map<String, String> parents, List<Fault> faults) {
        if (entry.parent() != null && !parents.containsKey(entry.parent()) && !assets.existsById(entry.parent())) {
            faults.add(new Fault(at + "parent", "org.no-asset", List.of(entry.parent(), near(entry.parent()))));
            return;
        }
        Set<String> path = new HashSet<>();
        for (String next = entry.code(); next != null; next = parentOf(next, parents)) {
            if (!path.add(next)) {
                faults.add(new Fault(at + "parent", "org.asset-circle", List.of(entry.code())));
                return;
            }
        }
    }

    private String parentOf(String code, Map<String, String> parents) {
        return parents.containsKey(code) ? parents.get(code)
                : assets.findById(code).map(each -> each.entry().parent()).orElse(null);
    }

    private static void longest(List<Fault> faults, String field, String text, int most) {
        if (text != null && text.length() > most) {
            faults.add(new Fault(field, "org.too-long", List.of(most)));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssetEntry> asset(String code) {
        return code == null ? Optional.empty() : assets.findById(code).map(Asset::entry);
    }

    /** An asset; {@link NotFound} if there is none. */
    @Transactional(readOnly = true)
    public AssetEntry find(String code) {
        return asset(code).orElseThrow(() -> new NotFound("asset", code));
    }

    @Override
    @Transactional(readOnly = true)
    public void require(String field, String code, String unit) {
        if (code == null || code.isBlank() || unit == null || assets.existsById(code)) {
            return;
        }
        if (assets.existsByUnitInAndActiveTrue(company(unit))) {
            throw Refused.field(field, "org.no-asset", code, near(code));
        }
    }

    /** All units of the company that a unit belongs to. */
    private Set<String> company(String unit) {
        String root = unit;
        for (String parent = organisation.unit(root).parent(); parent != null; parent = organisation.unit(root).parent()) {
            root = parent;
        }
        Map<String, List<Unit>> below = units.findAll().stream().filter(each -> each.parent() != null)
                .collect(Collectors.groupingBy(Unit::parent));
        Set<String> all = new HashSet<>();
        List<String> left = new ArrayList<>(List.of(root));
        while (!left.isEmpty()) {
            String next = left.remove(0);
            if (all.add(next)) {
                below.getOrDefault(next, List.of()).forEach(each -> left.add(each.id()));
            }
        }
        return all;
    }

    /** The codes nearest to one that nobody knows. */
    private String near(String code) {
        String head = code.substring(0, Math.min(ALIKE, code.length()));
        String tail = code.substring(Math.max(0, code.length() - ALIKE));
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return assets.alike(head, tail, PageRequest.of(0, LOOKED_AT)).stream()
                .sorted(Comparator.comparing((String each) -> distance.apply(each, code)).thenComparing(each -> each))
                .limit(NAMED).collect(Collectors.joining(", "));
    }

    /** Assets that match; {@code text} is part of code, name or place. */
    @Transactional(readOnly = true)
    public Page<AssetEntry> assets(String unit, String kind, Boolean active, String text, Pageable page) {
        return assets.search(unit, kind, active, text, page).map(Asset::entry);
    }

    /** All of them, by code. */
    @Transactional(readOnly = true)
    public List<AssetEntry> all() {
        return assets.findAll(Sort.by("code")).stream().map(Asset::entry).toList();
    }

    /**
     * An asset.
     *
     * @param code   what stands on it; letters of any script, digits, dots, dashes, slashes; never changes
     * @param name   what people call it
     * @param kind   what it is, in a word, or null
     * @param place  where it is, or null
     * @param unit   the unit that keeps it
     * @param parent code of the asset it is part of, or null
     * @param active missing means yes
     */
    public record AssetEntry(String code, String name, String kind, String place, String unit, String parent,
                             Boolean active) {

        /** A missing 'active' is yes. */
        public AssetEntry {
            active = active == null || active;
        }
    }
}
