package io.youzhi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.SmallPack;
import io.youzhi.rules.book.RuleBook;

/** Every attack must be refused before anything of it runs: each would set the marker. */
public class GateTest {

    /** What attacks would set. */
    public static volatile boolean marker;

    /** What attacks would call. */
    public static boolean mark() {
        marker = true;
        return true;
    }

    private static final String MARK = "io.youzhi.rules.drl.GateTest.mark()";

    private static final String GOOD = """
            rule "T-1 An audit that cuts anything costs the unit the cut"
            when
                Event( type == "audit", $price : price, $audited : audited, price > audited )
            then
                insert( new Money( "unit", $audited - $price ) );
            end
            """;

    @BeforeEach
    void clear() {
        marker = false;
    }

    private static List<String> problems(String drl) {
        return new SmallPack().with("rules.drl", drl).problems();
    }

    @Test
    void letsAGoodRuleThrough() {
        assertThat(problems(GOOD)).isEmpty();
        assertThat(problems("// a note 说明\n" + GOOD.replace("price > audited )", "price > audited, severity in (\"minor\", \"serious\") )\n"
                + "    not Event( loud == true )\n    exists Parameter( name == \"share\" && number >= 0.5 || number < 3 )"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "package x; @rule@", "import java.util.*; @rule@", "import static io.youzhi.rules.drl.GateTest.mark; @rule@",
            "global String x; @rule@", "function boolean f() { return @mark@; } @rule@",
            "declare X a : boolean = @mark@ end @rule@", "declare Event a : String end @rule@",
            "declare enum E A(@mark@); a : boolean end @rule@", "dialect \"mvel\" @rule@", "@rule@ query q() Event() end",
            "declare window W Event() end @rule@", "declare entry-point \"e\" end @rule@", "unit Foo; @rule@",
            "import accumulate io.youzhi.rules.drl.GateTest mark; @rule@"})
    void refusesAnythingButRules(String drl) {
        refused(drl.replace("@rule@", GOOD).replace("@mark@", MARK));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "@foo( @mark@ ) when", "salience ( @mark@ ? 1 : 0 ) when", "enabled ( @mark@ ) when", "salience 3 when",
            "no-loop when", "dialect \"mvel\" when", "extends \"x\" when", "timer ( int: 0 1 ) when", "agenda-group \"x\" when",
            "date-effective \"2026-01-01\" when"})
    void refusesAttributesAndAnnotations(String head) {
        refused(GOOD.replaceFirst("when", java.util.regex.Matcher.quoteReplacement(head.replace("@mark@", MARK))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "eval( @mark@ )", "Event( @mark@ )", "Event( type == \"x\", @mark@ == true )", "$x : Event()", "$x : String() from new String()",
            "Event() from entry-point \"x\"", "accumulate( Event(); $n : count(1) )", "forall( Event( loud == true ) )",
            "Object()", "String( this == \"x\" )", "Match()", "Row0()", "Money()", "java.lang.Runtime()", "Event( this.class.name == \"x\" )",
            "Event( class == null )", "Event( type.length > 3 )", "Event( type == \"x\" + @mark@ )", "Event( loud == ( @mark@ ) )",
            "Event( type matches \".*\" )", "Event( type memberOf \"x\" )", "Event( type str[startsWith] \"x\" )", "Event( $t := type )",
            "Event( type == \"\\u0022\" )", "Event( type == \"a\\\" + x\" )", "Event( type == 'x' )", "Event( price / 2 > 3 )",
            "Event( price > 1e9 )", "Event( new String() == type )", "Event( type == \"x\" ) over window:length( 3 )", "Event() @watch( * )",
            "( Event() or Event() )", "not ( Event() and Event() )", "?q()", "Event( type#String == \"x\" )", "Event( type!.length == 3 )",
            "Event( price[0] == 3 )", "Event( loud == true ? @mark@ : false )", "Event( ( price = 3 ) > 2 )", "Event( price++ > 2 )",
            "/facts[ type == \"x\" ]", "Event( type == \"x\"; )", "Event( price > $nowhere )", "Event( type == \"ex\" ) do[ x ]"})
    void refusesConstraintsThatRunOrReachFurther(String pattern) {
        refused(GOOD.replaceFirst("Event\\(.*\\)\n", "Event( type == \"audit\", \\$price : price, \\$audited : audited )\n    "
                + java.util.regex.Matcher.quoteReplacement(pattern.replace("@mark@", MARK)) + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "@mark@;", "insert( @mark@ );", "insert( new Money( \"unit\", @mark@ ) );", "insert( new Money( \"unit\", new java.math.BigDecimal( 3 ) ) );",
            "modify( $e ) { }", "update( $e );", "delete( $e );", "insertLogical( new Money( \"unit\", 3 ) );", "drools.halt();",
            "kcontext.getKieRuntime().halt();", "while ( true ) {}", "{ insert( new Money( \"unit\", 3 ) ); }", "System.exit( 1 );",
            "insert( new Money( \"unit\", 3 ) { { @mark@; } } );", "insert( new io.youzhi.rules.fact.Money( 0, \"unit\", null ) );",
            "insert( new Match( 0, 0 ) );", "insert( new Outcome( \"priority\", \"high\" ) );", "insert( new Count( \"x\", 3 ) );",
            "insert( new Money( 7, \"unit\", 3 ) );", "insert( new Money( \"unit\", \"3\" ) );", "insert( new Money( \"everybody\", 3 ) );",
            "insert( new Action( \"unit\", \"fire\" ) );", "insert( new Money( \"unit\", $price / 2 ) );", "insert( new Money( \"unit\", $e ) );",
            "// nothing", "insert( new Money( \"unit\", 3 ) ) /* x */", "insert( new Money( \"unit\", 3 ) ); \\u007d }"})
    void refusesActionsThatDoMoreThanConclude(String action) {
        refused(GOOD.replaceFirst("insert.*;", java.util.regex.Matcher.quoteReplacement(action.replace("@mark@", MARK))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"An audit without a clause", "T-9 A clause that there is not", "T-1 \\\" + x", "T-1 a{b}c ${d}", "T-1"})
    void refusesNamesThatAreNoClauseAndSentence(String name) {
        refused(GOOD.replaceFirst("\".*\"", java.util.regex.Matcher.quoteReplacement("\"" + name + "\"")));
    }

    private static void refused(String drl) {
        assertThat(problems(drl)).as(drl).isNotEmpty().allSatisfy(problem -> assertThat(problem).startsWith("tiny/rules.drl"));
        assertThat(marker).as("ran: " + drl).isFalse();
    }

    @Test
    void saysLineAndColumn() {
        assertThat(problems(GOOD.replace("price > audited", "price > audit"))).containsExactly(
                "tiny/rules.drl:3:73: there is no field 'audit'; known are type, employee, unit, ownUnit, post, groups, "
                        + "frontLine, standing, points, stars, wage, rating, grade, topShare, lowShare, place, starsUp, starsDown, "
                        + "severity, price, audited, loud");
        assertThat(problems(GOOD.replace("\"audit\"", "\"audt\""))).singleElement().asString()
                .startsWith("tiny/rules.drl:3:20: unknown word 'audt' of events; known are audit, noise");
        assertThat(problems(GOOD.replace("$audited - $price", "$audited -\n        $cost"))).containsExactly(
                "tiny/rules.drl:6:9: $cost is not bound");
        assertThat(problems(GOOD.replace("Money", "Mony"))).singleElement().asString().startsWith("tiny/rules.drl:5:17: ");
        assertThat(problems("\n" + GOOD.replace("then", "than"))).first().asString().startsWith("tiny/rules.drl:6:5: ");
        assertThat(problems(GOOD.replace("price > audited", "price > type"))).containsExactly(
                "tiny/rules.drl:3:71: the two sides cannot be compared so");
    }

    @Test
    void compilesNothingOfARefusedSet() {
        long before = RuleBook.compilations();
        problems(GOOD + GOOD.replace("T-1 An", "T-9 An"));
        assertThat(RuleBook.compilations()).isEqualTo(before);
        RuleBooks.read(new SmallPack().with("rules.drl", GOOD.replace("An audit", "Every audit")).files());
    }
}
