package dev.farespan.provider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SpellingTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			PRAHA,            praha
			Kraków,           krakow
			Łódź,             lodz
			Đakovo,           dakovo
			Tromsø,           tromso
			Straße,           strasse
			Diyarbakır,       diyarbakir
			İzmir,            izmir
			Ústí n. L.,       usti n l
			Attnang-Puchheim, attnang puchheim
			Košice / Kassa,   kosice kassa
			' Brno ',         brno
			ﬁne,              fine
			Прага,            прага
			Київ,             киів
			布拉格,            布拉格
			１２３,             123
			...,              ''
			'',               ''
			""")
	void isPlain(String written, String plain) {
		assertThat(Spelling.plain(written)).isEqualTo(plain);
	}

	@Test
	void isPlain_whenAccentsAreWrittenApart() {
		assertThat(Spelling.plain("Krako\u0301w")).isEqualTo(Spelling.plain("Krak\u00f3w"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			brno,   brno,   0
			'',     '',     0
			bno,    brno,   0.25
			prahaa, praha,  0.1667
			prgaue, prague, 0.1667
			bnro,   brno,   0.25
			bonr,   brno,   0.5
			abc,    xyz,    1
			a,      abcdef, 1
			'',     a,      1
			""")
	void distanceIsEditsPerLetter(String one, String other, double distance) {
		assertThat(Spelling.distance(one, other)).isCloseTo(distance, within(0.0001));
		assertThat(Spelling.distance(other, one)).isCloseTo(distance, within(0.0001));
	}

}
