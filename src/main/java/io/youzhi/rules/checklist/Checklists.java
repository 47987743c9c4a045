package io.youzhi.rules.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.checklist.Checklist.Area;
import io.youzhi.rules.checklist.Checklist.Item;
import io.youzhi.rules.pack.Word;
import io.youzhi.rules.table.Row;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;

/** The checklists of the packs. An inspection keeps the release that it was opened under, and its checklist with it. */
@Component
public class Checklists {

    private static final String FOLDER = "checklists/";
    /** Items of the packs further off first, each file in its own order. */
    private static final Comparator<Hit> IN_ORDER = Comparator.comparing(Hit::distance).reversed()
            .thenComparing(hit -> hit.row().line());

    private final Releases releases;

    /** The checklists of the releases. */
    public Checklists(Releases releases) {
        this.releases = releases;
    }

    /** All checklists of a pack, by id. */
    public List<Checklist> of(String pack, String release) {
        Book book = releases.book(release).pack(pack);
        return book.rows("checklist").stream().map(hit -> hit.table().name()).distinct().sorted()
                .map(name -> read(book, name.substring(FOLDER.length()), release)).toList();
    }

    /** One checklist of a pack; {@link NotFound} where it has none of that id. */
    public Checklist one(String pack, String id, String release) {
        return of(pack, release).stream().filter(checklist -> checklist.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("checklist", id));
    }

    /** The violation that a failure of an item establishes, where a checklist of the pack names one. */
    public Optional<String> violation(String pack, String item, String release) {
        return of(pack, release).stream().flatMap(checklist -> checklist.item(item).stream()).map(Item::code)
                .filter(Objects::nonNull).findFirst();
    }

    private static Checklist read(Book book, String id, String release) {
        Map<String, List<Item>> byArea = new LinkedHashMap<>();
        book.pack().of("areas").forEach(area -> byArea.put(area, new ArrayList<>()));
        book.rows("checklist").stream().filter(hit -> hit.table().name().equals(FOLDER + id))
                .filter(hit -> hit.row().get("points") != null).sorted(IN_ORDER).forEach(hit ->
                        byArea.get(hit.row().id().substring(0, hit.row().id().indexOf('.'))).add(item(hit)));
        List<Area> areas = byArea.entrySet().stream().filter(area -> !area.getValue().isEmpty())
                .map(area -> new Area(area.getKey(), book.pack().word("areas", area.getKey()).name(),
                        List.copyOf(area.getValue()))).toList();
        Word name = book.pack().word("checklists", id);
        return new Checklist(id, name.name(), book.pack().id(), release, areas);
    }

    private static Item item(Hit hit) {
        Row row = hit.row();
        return new Item(row.id(), new Bilingual(row.get("zh"), row.get("en")), row.get("points"),
                Boolean.TRUE.equals(row.get("critical")), row.get("severity"), Boolean.TRUE.equals(row.get("onSpot")),
                row.get("code"), hit.reason());
    }
}
