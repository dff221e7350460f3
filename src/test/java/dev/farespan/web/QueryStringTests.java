package dev.farespan.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryStringTests {

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "&", "&&" })
	void isEmpty_whenNothingIsAsked(String raw) {
		assertThat(QueryString.parse(raw)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Praha,             Praha
			%C3%9Ast%C3%AD,    Ústí
			%c3%9ast%c3%ad,    Ústí
			Ústí,              Ústí
			a+b,               a b
			a%2Bb,             a+b
			%C3%9Ast%C3%AD+n.L,Ústí n.L
			a%20b,             a b
			a%26b%3Dc,         a&b=c
			a=b,               a=b
			'',                ''
			%E5%B8%83%E6%8B%89,布拉
			%2525,             %25
			""")
	void decodes(String escaped, String value) {
		assertThat(QueryString.parse("from=" + escaped)).isEqualTo(Map.of("from", List.of(value)));
	}

	@Test
	void decodesNamesToo() {
		assertThat(QueryString.parse("fr%6fm=a")).containsOnlyKeys("from");
	}

	@Test
	void keepsRepeatedValuesInOrder() {
		assertThat(QueryString.parse("days=1&from=a&days=2&days"))
			.isEqualTo(Map.of("days", List.of("1", "2", ""), "from", List.of("a")));
		assertThat(QueryString.parse("to=b&from=a").keySet()).containsExactly("to", "from");
	}

	@Test
	void replacesWhatIsNotUtf8() {
		assertThat(QueryString.parse("from=a%ffb")).isEqualTo(Map.of("from", List.of("a\ufffdb")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=%", "from=%2", "from=%zz", "from=%2g", "from=%-1", "from=50%&x", "from=%u0041",
			"from=%\uff11\uff11", "from=a%" })
	void namesTheParameter_whenAnEscapeIsMalformed(String raw) {
		ProblemException problem = Edge.problem(() -> QueryString.parse(raw));
		assertThat(problem.getStatusCode().value()).isEqualTo(400);
		assertThat(Edge.written(problem)).contains("\"parameter\":\"from\"", "malformed escape");
	}

	@Test
	void namesEachMalformedParameterAtOnce() {
		ProblemException problem = Edge.problem(() -> QueryString.parse("from=%&days=3&to=%zz&%q=1"));
		assertThat(Edge.written(problem))
			.contains("\"parameter\":\"from\"", "\"parameter\":\"to\"", "\"parameter\":\"%q\"")
			.doesNotContain("days");
	}

	@Test
	void tellsLittleOfALongName() {
		ProblemException problem = Edge.problem(() -> QueryString.parse("\u0007x".repeat(5000) + "=%"));
		assertThat(Edge.written(problem)).hasSizeLessThan(500).doesNotContain("\\u0007");
	}

}
