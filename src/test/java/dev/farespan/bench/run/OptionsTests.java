package dev.farespan.bench.run;

import java.time.Duration;
import java.util.Map;

import dev.farespan.bench.result.Rival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTests {

	private static Options read(Map<String, String> properties) {
		return Options.read((name) -> properties.get(String.valueOf(name)), null);
	}

	@Test
	void isQuick_whenNothingIsSaid() {
		Options options = read(Map.of());
		assertThat(options.form()).isEqualTo(Form.QUICK);
		assertThat(options.latency()).isEqualTo(Duration.ofMillis(50));
		assertThat(options.repeats()).isEqualTo(2);
		assertThat(options.upstream()).isEmpty();
		assertThat(options.wants("reactive")).isTrue();
	}

	@Test
	void readsWhatIsSaid() {
		Options options = read(Map.of("compare.form", "full", "compare.latency", "8s", "compare.spread", "lognormal",
				"compare.rivals", "virtual, reactive", "compare.minutes", "3", "compare.repeats", "7"));
		assertThat(options.latencyMillis()).isEqualTo(8000);
		assertThat(options.spread()).isEqualTo("lognormal");
		assertThat(options.limit()).isEqualTo(Duration.ofMinutes(3));
		assertThat(options.repeats()).isEqualTo(7);
		assertThat(options.wants("virtual")).isTrue();
		assertThat(options.wants("sequential")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			quick,    fixed,     512, false
			hedge,    lognormal, 512, true
			overload, fixed,     128, true
			soak,     lognormal, 128, true
			startup,   fixed,    128, true
			container, fixed,    128, true
			""")
	void knowsWhatAFormIsFor(String form, String spread, int heap, boolean isTrial) {
		Options options = read(Map.of("compare.form", form));
		assertThat(options.spread()).isEqualTo(spread);
		assertThat(options.heap()).isEqualTo(heap);
		assertThat(options.form().isTrial()).isEqualTo(isTrial);
	}

	@ParameterizedTest
	@ValueSource(strings = { "overload", "startup", "container" })
	void addsFlagsToTheImagesOnly_whereTheImageIsTried(String form) {
		assertThat(read(Map.of("compare.form", form)).jvmFlags()).isEmpty();
		assertThat(read(Map.of("compare.form", form, "compare.jvm", "-XX:NewRatio=2 -Xint")).jvmFlags())
			.containsExactly("-XX:NewRatio=2", "-Xint");
		assertThat(read(Map.of("compare.form", "soak")).jvmFlags()).isNotEmpty();
	}

	@Test
	void isForBothTwins_whenItIsATrialAndNobodyIsNamed() {
		assertThat(Rivals.of(read(Map.of("compare.form", "soak")))).extracting(Rival::name)
			.containsExactly("virtual", "reactive");
		assertThat(Rivals.of(read(Map.of("compare.form", "soak", "compare.rivals", "pool-100"))))
			.extracting(Rival::name)
			.containsExactly("pool-100");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					form     | fast                   | compare.form must be one of smoke, quick, full, hedge, overload, soak, scale, startup, container, not 'fast'.
					latency  | 200                    | compare.latency must be a duration such as 200ms or 8s, not '200'.
					spread   | wide                   | compare.spread must be one of fixed, lognormal, not 'wide'.
					repeats  | 0                      | compare.repeats must be a whole number from 1 to 50, not '0'.
					rivals   | virtual,loom           | , not 'loom'.
					port     | 80                     | compare.port must be a whole number from 1024 to 65000, not '80'.
					upstream | operator               | compare.upstream must be an address such as
					upstream | http://192.0.2.1/rest  | If it is yours to load, say so with -Dcompare.mine=true.
					""")
	void refusesWithASentence(String option, String value, String sentence) {
		assertThatThrownBy(() -> read(Map.of("compare." + option, value))).isInstanceOf(OptionException.class)
			.hasMessageContaining(sentence);
	}

	@Test
	void saysAllThatIsWrongAtOnce() {
		assertThatThrownBy(() -> read(Map.of("compare.form", "fast", "compare.repeats", "none")))
			.hasMessageContaining("compare.form")
			.hasMessageContaining("compare.repeats");
	}

	@Test
	void asksAFarUpstream_whenItIsTheReaders() {
		assertThat(read(Map.of("compare.upstream", "http://192.0.2.1/rest/", "compare.mine", "true")).upstream())
			.hasValueSatisfying((address) -> assertThat(address).hasToString("http://192.0.2.1/rest"));
	}

	@Test
	void refusesWhatThereIsNot_whenMavenWasTold() {
		String told = "-Pcompare verify -Dcompare.from=full -Dcompare.mine=true -Dskip=compare.that";
		assertThatThrownBy(() -> Options.read((name) -> null, told)).isInstanceOf(OptionException.class)
			.hasMessageStartingWith("There is no compare.from, only compare.form,")
			.hasMessageNotContaining("compare.that");
	}

}
