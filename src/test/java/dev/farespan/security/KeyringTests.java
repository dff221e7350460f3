package dev.farespan.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyringTests {

	@Test
	void findsTheKeyThatIsShown() throws Exception {
		var keyring = Keyring.of(Map.of("one", key("first", null, null), "two", key("second", null, null)));
		assertThat(keyring.find("first")).map(ApiKey::name).hasValue("one");
		assertThat(keyring.find("second")).map(ApiKey::name).hasValue("two");
		assertThat(keyring.find("Second")).isEmpty();
		assertThat(keyring.find(sha256("first"))).isEmpty();
		assertThat(keyring.find("")).isEmpty();
		assertThat(keyring.find("first" + "\u0000")).isEmpty();
	}

	@Test
	void takesAHashInCapitals() throws Exception {
		var keyring = Keyring
			.of(Map.of("one", new ApiKeySettings(sha256("first").toUpperCase(Locale.ROOT), null, null)));
		assertThat(keyring.find("first")).isPresent();
	}

	@Test
	void countsWhatAKeyMayAsk() throws Exception {
		var keyring = Keyring.of(Map.of("one", key("first", "1/h", 2), "two", key("second", "3/h", null)));
		ApiKey one = keyring.find("first").orElseThrow();
		assertThat(one.ask()).isZero();
		assertThat(one.ask()).isZero();
		assertThat(one.ask().toMinutes()).isBetween(58L, 60L);
		ApiKey two = keyring.find("second").orElseThrow();
		assertThat(two.ask()).isZero();
		assertThat(two.ask()).isZero();
		assertThat(two.ask()).isZero();
		assertThat(two.ask()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			one   | -                  | -    | - | 64 hexadecimal digits
			one   | ''                 | -    | - | 64 hexadecimal digits
			one   | a-secret-key       | -    | - | 64 hexadecimal digits
			one   | EMPTY              | -    | - | empty key
			one   | GOOD               | fast | - | a rate is written such as
			one   | GOOD               | 1/s  | 0 | a burst is at least 1
			o ne  | GOOD               | -    | - | a key's name
			(one) | GOOD               | -    | - | a key's name
			""")
	void refusesWhatCannotBe(String name, @Nullable String hash, @Nullable String rate, @Nullable Integer burst,
			String message) throws Exception {
		@Nullable String sha256 = "GOOD".equals(hash) ? sha256("good") : "EMPTY".equals(hash) ? sha256("") : hash;
		Map<String, ApiKeySettings> keys = Map.of(name, new ApiKeySettings(sha256, rate, burst));
		assertThatThrownBy(() -> Keyring.of(keys)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageStartingWith(name + ": ")
			.hasMessageContaining(message)
			.hasMessageNotContaining("a-secret-key");
	}

	@Test
	void refusesTheSameKeyTwice() throws Exception {
		Map<String, ApiKeySettings> keys = Map.of("one", key("same", null, null), "two", key("same", null, null));
		assertThatThrownBy(() -> Keyring.of(keys)).hasMessageContaining("are the same key");
	}

	@Test
	void refusesMoreThanItCanCompare() throws Exception {
		var keys = new HashMap<String, ApiKeySettings>();
		for (int i = 0; i < 1001; i++) {
			keys.put("key-" + i, key("key-" + i, null, null));
		}
		assertThatThrownBy(() -> Keyring.of(keys)).hasMessageContaining("1000");
	}

	@Test
	void tellsNobodyTheHash() throws Exception {
		assertThat(key("first", "1/s", 1)).hasToString("ApiKeySettings[rate=1/s, burst=1]");
	}

	private static ApiKeySettings key(String key, @Nullable String rate, @Nullable Integer burst) throws Exception {
		return new ApiKeySettings(sha256(key), rate, burst);
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
