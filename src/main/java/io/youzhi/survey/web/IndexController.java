package io.youzhi.survey.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.rules.compare.Comparison.Difference;
import io.youzhi.survey.ComparisonDesk;
import io.youzhi.survey.IndexManagement;
import io.youzhi.survey.IndexManagement.IndexView;
import io.youzhi.survey.IndexManagement.Size;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The satisfaction index of a year up the organisation, and the comparison of any two rates. */
@RestController
@RequestMapping("/api")
@Tag(name = "Surveys 满意度调查")
class IndexController {

    private final IndexManagement management;
    private final ComparisonDesk comparisons;

    IndexController(IndexManagement management, ComparisonDesk comparisons) {
        this.management = management;
        this.comparisons = comparisons;
    }

    @GetMapping("/satisfaction-index")
    @Operation(summary = "满意度指数 The index of a unit and all below it, for a year")
    IndexView index(@RequestParam String unit, @RequestParam int year, @RequestParam(defaultValue = "csi") String questionnaire) {
        return management.index(unit, year, questionnaire);
    }

    @PutMapping("/unit-sizes/{year}")
    @Operation(summary = "客户数与售电量 Customers and sales of units in a year, by which they count in their parent's index")
    Sizes set(@PathVariable int year, @RequestBody List<Size> sizes, Authentication login) {
        return new Sizes(management.setSizes(year, sizes, Readers.of(login)));
    }

    @GetMapping("/comparison")
    @Operation(summary = "前后对比 Whether two rates differ: hits of cases before and after")
    Difference compare(@RequestParam(defaultValue = "base") String pack, @RequestParam long casesBefore,
                       @RequestParam long hitsBefore, @RequestParam long casesAfter, @RequestParam long hitsAfter) {
        return comparisons.compare(pack, casesBefore, hitsBefore, casesAfter, hitsAfter);
    }

    /** How many sizes were set. */
    record Sizes(int set) {
    }
}
